namespace Setout.Types;

/// <summary>A type found at a place of a text.</summary>
/// <param name="Type">An <see cref="UnknownType"/> where a word stands that names none.</param>
/// <param name="Length">How much of the text it takes; 0 where no word stands at all.</param>
/// <param name="IsOptional">True for <c>text?</c> and for a union with null, false for <c>String!</c>.</param>
internal readonly record struct TypeMatch(FieldType Type, int Length, bool? IsOptional = null)
{
    public bool IsKnown => Length > 0 && IsKnownType(Type);

    private static bool IsKnownType(FieldType type) => type switch
    {
        UnknownType => false,
        ArrayType array => IsKnownType(array.Item),
        _ => true,
    };
}

/// <summary>Reads types in every spelling: <c>varchar(255)</c>, <c>string(3..254) email</c>, <c>'a' | 'b'</c>, <c>Array&lt;string&gt;</c>.</summary>
internal static class TypeReader
{
    /// <summary>The type at an offset. Never throws; takes time linear in what it takes.</summary>
    public static TypeMatch Match(string text, int start = 0)
    {
        var scanner = new TypeScanner(text, start);
        var type = scanner.Read(0);
        return type is null ? default : new(type, scanner.At - start, scanner.IsOptional);
    }

    /// <summary>The known type that a text consists of; null where it says something else or more.</summary>
    public static TypeMatch? Whole(string text)
    {
        var trimmed = text.Trim();
        var match = Match(trimmed);
        return match.IsKnown && match.Length == trimmed.Length ? match : null;
    }
}
