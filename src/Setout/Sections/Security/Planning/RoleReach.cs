namespace Setout.Sections.Security.Planning;

/// <summary><c>editor+</c>, <c>editor or above</c>, <c>at least editor</c>: a role and those above it.</summary>
internal static class RoleReach
{
    private static readonly string[] Above = [" or above", " and above", " or higher", " and higher", " or up", " and up", " or greater", " and upwards"];

    private static readonly string[] AtLeast = ["at least an ", "at least a ", "at least ", "minimum role ", "minimum role: ", "min role ", "min. "];

    /// <summary>Each way of saying so as <c>editor+</c>.</summary>
    public static string Normal(string text)
    {
        foreach (var words in Above)
            text = text.Replace(words, "+", StringComparison.OrdinalIgnoreCase);
        foreach (var words in AtLeast)
            for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase))
            {
                var start = at + words.Length;
                var end = text.AsSpan(start).IndexOfAny([' ', ',', ';', ')', '/']) is >= 0 and var length ? start + length : text.Length;
                text = $"{text[..at]}{text[start..end]}+{text[end..]}";
            }
        return text;
    }

    /// <summary>Whether a name means those above it too.</summary>
    public static bool IsUpwards(string name) => name.Length > 1 && name.TrimEnd('`', '*', ' ').EndsWith('+');
}
