namespace Setout.Text;

/// <summary>
/// Names as people spell them: <c>OrderItem</c>, <c>order_items</c>, <c>order-items</c> and <c>Order Items</c> are one name.
/// The spelling of each place is kept for that place; this is only for telling what is meant.
/// </summary>
public static class Names
{
    private const int MostOnStack = 128;

    /// <summary>What all spellings of a name have in common: lower case, no separators, singular.</summary>
    public static string Key(string name) => (keys ??= new(KeyOf)).Of(name);

    [ThreadStatic]
    private static Recent<string>? keys;

    private static string KeyOf(string name)
    {
        var letters = name.Length <= MostOnStack ? stackalloc char[name.Length] : new char[name.Length];
        var count = 0;
        foreach (var sign in name)
            if (char.IsLetterOrDigit(sign))
                letters[count++] = char.ToLowerInvariant(sign);
        return Singular(letters[..count].SequenceEqual(name) ? name : letters[..count].ToString());
    }

    /// <summary>Whether two spellings mean the same name.</summary>
    public static bool Same(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase) || Key(left) == Key(right);

    /// <summary>The words of a name, lower case: <c>OrderItem</c> gives <c>order</c>, <c>item</c>.</summary>
    public static EquatableArray<string> Words(string name) => (wordLists ??= new(static text => new WordList(WordsOf(text)))).Of(name).Words;

    [ThreadStatic]
    private static Recent<WordList>? wordLists;

    private sealed record WordList(EquatableArray<string> Words);

    private static EquatableArray<string> WordsOf(string name)
    {
        var words = new List<string>();
        for (var (start, at) = (0, 1); start < name.Length; start = at++)
        {
            while (at < name.Length && !StartsWord(name, at))
                at++;
            var isSeparated = !char.IsLetterOrDigit(name[start]);
            if (at - start > (isSeparated ? 1 : 0))
                words.Add(name[(isSeparated ? start + 1 : start)..at].ToLowerInvariant());
        }
        return words.ToEquatableArray();
    }

    /// <summary>The last word; empty for a name without any, such as <c>_</c>.</summary>
    public static string LastWord(string name) => Words(name) is [.., var last] ? last : "";

    /// <summary>The first word; empty for a name without any.</summary>
    public static string FirstWord(string name) => Words(name) is [var first, ..] ? first : "";

    /// <summary><c>order_item</c></summary>
    public static string Snake(string name) => IsSnake(name) ? name : string.Join('_', Words(name));

    /// <summary><c>orderItem</c></summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    /// <summary><c>OrderItem</c></summary>
    public static string Pascal(string name) => string.Concat(Words(name).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The English singular of a lower-case word, or the word itself.</summary>
    public static string Singular(string word) => word switch
    {
        "people" => "person",
        "children" => "child",
        _ when !word.EndsWith('s') => word,
        "status" or "address" or "series" or "news" or "analytics" or "species" => word,
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when EndsWithAny(word, "ouses", "auses") => word[..^1],
        _ when EndsWithAny(word, "sses", "shes", "ches", "xes", "zzes", "uses") => word[..^2],
        _ when word.Length > 3 && word.EndsWith('s') && !EndsWithAny(word, "ss", "us", "is") => word[..^1],
        _ => word,
    };

    /// <summary>The English plural of a lower-case word.</summary>
    public static string Plural(string word) => word switch
    {
        "" => "",
        "person" => "people",
        "child" => "children",
        _ when Singular(word) != word => word,
        _ when word.Length > 1 && word.EndsWith('y') && !"aeiou".Contains(word[^2], StringComparison.Ordinal) => word[..^1] + "ies",
        _ when EndsWithAny(word, "s", "x", "z", "ch", "sh") => word + "es",
        _ => word + "s",
    };

    private static bool IsSnake(string name)
    {
        for (var at = 0; at < name.Length; at++)
            if (name[at] == '_' ? at == 0 || at == name.Length - 1 || name[at - 1] == '_' : !char.IsAsciiLetterLower(name[at]) && !char.IsAsciiDigit(name[at]))
                return false;
        return true;
    }

    private static bool StartsWord(string name, int at) =>
        !char.IsLetterOrDigit(name[at])
        || (at > 0 && char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
