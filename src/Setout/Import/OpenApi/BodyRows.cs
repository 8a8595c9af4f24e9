using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>The rows in a body, out of the envelope around them.</summary>
internal static class BodyRows
{
    private static readonly string[] Holders = ["data", "item", "result", "row", "record", "content", "value", "entry", "payload", "response"];

    /// <summary>What a list is made of: an array's items, or those of the array in an envelope; null where there is none.</summary>
    public static IOpenApiSchema? OfList(IOpenApiSchema? body)
    {
        if (body is null)
            return null;
        if (Schemas.Items(body) is { } items)
            return Schemas.IsObject(items) ? items : null;
        var members = Schemas.Members(body);
        var lists = members.Where(member => Schemas.Items(member.Schema) is { } each && Schemas.IsObject(each)).ToList();
        if ((lists.Count == 1 ? lists[0] : lists.Find(IsHolder)) is { } holder)
            return Schemas.Items(holder.Schema);
        return members.FirstOrDefault(member => IsHolder(member) && Schemas.IsObject(member.Schema)) is { } inner ? OfList(inner.Schema) : null;
    }

    /// <summary>One row: the object itself, or the one in an envelope; null where there is none.</summary>
    public static IOpenApiSchema? OfItem(IOpenApiSchema? body, string noun)
    {
        if (body is null || Schemas.Items(body) is not null || !Schemas.IsObject(body))
            return null;
        var inner = Schemas.Members(body).FirstOrDefault(member => (IsHolder(member) || Names.Same(member.Name, noun)) && Schemas.IsObject(member.Schema));
        return inner is not null ? inner.Schema : body;
    }

    private static bool IsHolder(SchemaMember member) => Holders.Contains(Names.Key(member.Name));
}
