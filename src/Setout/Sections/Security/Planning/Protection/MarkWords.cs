using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>A word of a text, lower case, and where it stands.</summary>
internal readonly record struct MarkWord(string Text, int Start, int End);

/// <summary>Texts about protection as words: <c>AES-256-GCM</c> are three, <c>Patient.ssn</c> is one.</summary>
internal static class MarkWords
{
    /// <summary>The words of a stretch of a text.</summary>
    public static List<MarkWord> Of(string text, int start, int end)
    {
        var words = new List<MarkWord>();
        for (var at = start; at < end;)
        {
            if (!IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var first = at;
            while (at < end && (IsLetter(text[at]) || text[at] == '\'' || text[at] == '.' && at + 1 < end && IsLetter(text[at + 1])))
                at++;
            words.Add(new(text[first..at].ToLowerInvariant(), first, at));
        }
        return words;
    }

    /// <summary>A number in words or digits; 0 for none.</summary>
    public static int Number(string word) => word switch
    {
        "2" or "two" => 2,
        "3" or "three" => 3,
        "4" or "four" => 4,
        "5" or "five" => 5,
        "6" or "six" => 6,
        _ => 0,
    };

    private static bool IsLetter(char sign) => char.IsLetterOrDigit(sign) || sign == '_';
}

/// <summary>A mark in a text.</summary>
/// <param name="Marks">Which.</param>
/// <param name="Start">Where its word begins.</param>
/// <param name="ShownAtEnd">How many characters a masked value shows.</param>
/// <param name="Who">The words for those of whom a mask is said, where it is not said of everybody; null else.</param>
internal readonly record struct FoundMark(ProtectionMarks Marks, int Start, int ShownAtEnd = 0, MaskedFor? Who = null);

/// <summary>For whom something is masked, as written.</summary>
/// <param name="Words">As in the text; empty where it is not understood.</param>
/// <param name="IsSeenWhole">Whether these see it whole, rather than masked.</param>
internal sealed record MaskedFor(string Words, bool IsSeenWhole);
