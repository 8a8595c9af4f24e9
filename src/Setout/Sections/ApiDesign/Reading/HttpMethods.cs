using System.Buffers;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>The methods of HTTP that a design may state.</summary>
internal static class HttpMethods
{
    public static EquatableArray<string> All { get; } = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([.. All.Select(method => method[0])]);

    /// <summary>Where the next method stands, from an offset on; -1 if none does.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(FirstLetters);
            if (found < 0)
                return -1;
            at += found;
            if (LengthAt(text, at) > 0)
                return at;
        }
        return -1;
    }

    /// <summary>The length of the method that stands at an offset in upper case, as a word; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && IsWord(text[at - 1]))
            return 0;
        var end = at;
        while (end < text.Length && end - at < 8 && char.IsAsciiLetterUpper(text[end]))
            end++;
        if (end - at < 3 || (end < text.Length && IsWord(text[end])))
            return 0;
        foreach (var method in All)
            if (text[at..end].SequenceEqual(method))
                return end - at;
        return 0;
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '-';
}
