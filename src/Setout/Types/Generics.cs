namespace Setout.Types;

/// <summary>What a generic word makes of the type inside it.</summary>
internal enum GenericKind
{
    None,
    Array,
    Map,
    Optional,
}

/// <summary>The generic words: <c>List&lt;…&gt;</c>, <c>Record&lt;…&gt;</c>, <c>Optional&lt;…&gt;</c>.</summary>
internal static class Generics
{
    public static GenericKind Find(string word) => word.ToLowerInvariant() switch
    {
        "array" or "list" or "set" or "vec" or "collection" or "sequence" or "ienumerable" or "ilist" or "icollection" or "readonlyarray" or "arrayfield" => GenericKind.Array,
        "map" or "dict" or "dictionary" or "record" or "hashmap" => GenericKind.Map,
        "optional" or "option" or "nullable" or "maybe" => GenericKind.Optional,
        _ => GenericKind.None,
    };
}
