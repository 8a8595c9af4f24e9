using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Sections;
using Setout.Sections.ApiDesign.Planning;
using Setout.Types.Fields;
using Setout.Types.Tables;

namespace Setout.Types.Json;

/// <summary>A member of an object as a field: its type from a type word or from the sample, further facts from remarks.</summary>
internal static class JsonFieldReader
{
    public static FieldDraft Read(JsonSampleMember member, ReadingReport report)
    {
        var place = member.NameSpan.To(member.Value.Span);
        var field = new FieldDraft(new(member.Name, Unquoted(member.NameSpan)), place)
        {
            Type = new(TypeOf(member), member.Value.Span),
            IsOptional = member.IsOptional ?? (member.Value is JsonSampleLeaf { Kind: JsonLeafKind.Null } ? true : null),
        };
        if (member.Value is JsonSampleLeaf { Type: not null } leaf)
            Remarks(leaf, field);
        else if (member.Value is JsonSampleLeaf { Kind: JsonLeafKind.Text or JsonLeafKind.Number } sample)
            field.Example = new(sample.Value, sample.Span);
        Comment(member, field);
        return field;
    }

    private static FieldType TypeOf(JsonSampleMember member) => member.Value switch
    {
        JsonSampleLeaf { Kind: JsonLeafKind.Text, Type: null } leaf when IsEmail(leaf.Value) => new ScalarType(ScalarKind.Text) { Format = TextFormat.Email },
        JsonSampleLeaf { Kind: JsonLeafKind.Text, Type: null } leaf when Uri.TryCreate(leaf.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => new ScalarType(ScalarKind.Text) { Format = TextFormat.Url },
        JsonSampleLeaf { Kind: JsonLeafKind.Word, Type: null } word => word.Span.IsSamePlace(member.NameSpan) ? new ScalarType(ScalarKind.Text) : new UnknownType(word.Value),
        _ => SampleTypes.TypeOf(member),
    };

    /// <summary>What stands behind the type word: <c>"string (unique, required)"</c>.</summary>
    private static void Remarks(JsonSampleLeaf leaf, FieldDraft field)
    {
        var match = TypeReader.Match(leaf.Value);
        if (match.IsKnown && match.Length < leaf.Value.Length)
            Facts(Passage.Of(leaf.Span), field, leaf.Span.Text.IndexOf(leaf.Value[match.Length..], StringComparison.Ordinal));
    }

    private static void Facts(Passage passage, FieldDraft field, int from)
    {
        if (from < 0)
            return;
        var end = passage.Text.Length - (passage.Text[^1] is '"' or '\'' ? 1 : 0);
        foreach (var clause in Clauses.Of(passage.Slice(from, end - from)))
        {
            var modifiers = new FieldModifiers(new TokenCursor(clause), field, FieldNames.Any);
            modifiers.ReadRemark();
            foreach (var prose in modifiers.Unknown)
                field.Describe(prose.Value);
        }
    }

    /// <summary>A comment that lists the values of an enum says so; anything else is prose.</summary>
    private static void Comment(JsonSampleMember member, FieldDraft field)
    {
        if (field.Type?.Value is ScalarType { Kind: ScalarKind.Text } && member.Value is JsonSampleLeaf sample
            && EnumModifier.Whole(Passage.Of(member.Comment)) is { } values && (sample.Type is not null || values.Contains(sample.Value)))
            field.Type = new(new EnumType(values), member.Value.Span);
        else
            field.Describe(member.Comment);
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.Length < 255 && !text.Contains(' ', StringComparison.Ordinal) && text.IndexOf('.', at) > at + 1 && text.IndexOf('@', at + 1) < 0;
    }

    private static SourceSpan Unquoted(SourceSpan name) =>
        name.Text is ['"' or '\'' or '`', .., '"' or '\'' or '`'] and { Length: > 2 } ? name.Slice(1, name.Length - 2) : name;
}
