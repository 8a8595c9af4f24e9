using System.Text;

namespace Setout.EndToEnd.Cases;

/// <summary>The values that <c>{{name}}</c> stands for, kept at first sight.</summary>
internal sealed class Captures
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>A text of a request with what is known filled in.</summary>
    public string Fill(string text)
    {
        var filled = new StringBuilder(text);
        foreach (var (name, value) in values)
            filled.Replace($"{{{{{name}}}}}", value);
        return filled.ToString();
    }

    /// <summary>Whether a text is as a pattern says: <c>*</c> is any text, <c>{{name}}</c> the value of that name.</summary>
    public bool Matches(string pattern, string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Matches(Fill(pattern), text, found))
            return false;
        foreach (var (name, value) in found)
            values[name] = value;
        return true;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, Dictionary<string, string> found)
    {
        if (pattern.IsEmpty)
            return text.IsEmpty;
        if (pattern[0] == '*')
            return AnyEnd(pattern[1..], text, 0, found) >= 0;
        if (pattern.StartsWith("{{") && pattern.IndexOf("}}") is > 0 and var close)
        {
            var length = AnyEnd(pattern[(close + 2)..], text, 1, found);
            if (length < 0)
                return false;
            found[pattern[2..close].ToString()] = text[..length].ToString();
            return true;
        }
        return !text.IsEmpty && pattern[0] == text[0] && Matches(pattern[1..], text[1..], found);
    }

    /// <summary>The shortest length that leaves a rest which the rest of the pattern fits; negative if there is none.</summary>
    private static int AnyEnd(ReadOnlySpan<char> rest, ReadOnlySpan<char> text, int least, Dictionary<string, string> found)
    {
        for (var length = least; length <= text.Length; length++)
        {
            if (Matches(rest, text[length..], found))
                return length;
        }
        return -1;
    }
}
