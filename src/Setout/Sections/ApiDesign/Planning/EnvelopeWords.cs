using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Members around rows whose name tells what they mean: <c>total</c>, <c>next_cursor</c>, <c>has_more</c>.</summary>
internal static class EnvelopeWords
{
    private static readonly Dictionary<string, ComputedValue> Meanings = new(StringComparer.Ordinal)
    {
        ["total"] = ComputedValue.Total,
        ["totalcount"] = ComputedValue.Total,
        ["totalitem"] = ComputedValue.Total,
        ["totalelement"] = ComputedValue.Total,
        ["totalrecord"] = ComputedValue.Total,
        ["totalresult"] = ComputedValue.Total,
        ["itemcount"] = ComputedValue.Total,
        ["resultcount"] = ComputedValue.Total,
        ["count"] = ComputedValue.Total,
        ["page"] = ComputedValue.Page,
        ["currentpage"] = ComputedValue.Page,
        ["pagenumber"] = ComputedValue.Page,
        ["pagesize"] = ComputedValue.PageSize,
        ["perpage"] = ComputedValue.PageSize,
        ["limit"] = ComputedValue.PageSize,
        ["size"] = ComputedValue.PageSize,
        ["itemsperpage"] = ComputedValue.PageSize,
        ["itemperpage"] = ComputedValue.PageSize,
        ["pagecount"] = ComputedValue.PageCount,
        ["totalpage"] = ComputedValue.PageCount,
        ["page_count"] = ComputedValue.PageCount,
        ["lastpage"] = ComputedValue.PageCount,
        ["offset"] = ComputedValue.Offset,
        ["skip"] = ComputedValue.Offset,
        ["nextcursor"] = ComputedValue.NextCursor,
        ["cursor"] = ComputedValue.NextCursor,
        ["nexttoken"] = ComputedValue.NextCursor,
        ["nextpagetoken"] = ComputedValue.NextCursor,
        ["endcursor"] = ComputedValue.NextCursor,
        ["next"] = ComputedValue.NextLink,
        ["nextlink"] = ComputedValue.NextLink,
        ["nextpage"] = ComputedValue.NextLink,
        ["previou"] = ComputedValue.PreviousLink,
        ["prev"] = ComputedValue.PreviousLink,
        ["previouslink"] = ComputedValue.PreviousLink,
        ["hasmore"] = ComputedValue.HasMore,
        ["hasnext"] = ComputedValue.HasMore,
        ["hasnextpage"] = ComputedValue.HasMore,
        ["more"] = ComputedValue.HasMore,
        ["hasprevious"] = ComputedValue.HasPrevious,
        ["hasprev"] = ComputedValue.HasPrevious,
        ["haspreviouspage"] = ComputedValue.HasPrevious,
        ["timestamp"] = ComputedValue.Now,
        ["generatedat"] = ComputedValue.Now,
    };

    /// <summary>The meaning of a member around rows; null if its name has none or its sample contradicts it.</summary>
    public static ComputedValue? MeaningOf(JsonSampleMember member) =>
        member.Value is JsonSampleLeaf leaf && Meanings.TryGetValue(Names.Key(member.Name), out var value) && Fits(value, leaf) ? value : null;

    private static bool Fits(ComputedValue value, JsonSampleLeaf leaf) => value switch
    {
        ComputedValue.HasMore or ComputedValue.HasPrevious => leaf.Kind is JsonLeafKind.Boolean || leaf.Type is ScalarType { Kind: ScalarKind.Boolean },
        ComputedValue.NextCursor or ComputedValue.NextLink or ComputedValue.PreviousLink => leaf.Kind is JsonLeafKind.Text or JsonLeafKind.Null or JsonLeafKind.Word,
        ComputedValue.Now => leaf.Kind is JsonLeafKind.Text or JsonLeafKind.Word,
        _ => leaf.Kind is JsonLeafKind.Number || leaf.Type is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number },
    };
}
