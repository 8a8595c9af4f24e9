using Setout.Markdown;

namespace Setout.Sections;

/// <summary><c>N/A</c> with a reason as the whole body of a section is a full answer.</summary>
internal static class NotApplicable
{
    private static readonly string[] Words = ["N/A", "NA", "Not applicable", "None"];

    /// <summary>The reason, empty if none is given; null where the text is no such answer.</summary>
    public static Written<string>? Read(RichText text)
    {
        var plain = text.Plain.Trim();
        foreach (var word in Words)
            if (plain.StartsWith(word, word == "NA" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) && IsReason(plain.AsSpan(word.Length)))
                return new(plain[word.Length..].Trim(' ', ':', '-', '–', '—', '.', '(', ')', ',', ';'), text.Span);
        return null;
    }

    private static bool IsReason(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '-' or '–' or '—' or '.' or '(' or ',' or ';';
    }
}
