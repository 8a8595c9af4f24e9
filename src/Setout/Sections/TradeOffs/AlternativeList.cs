using Setout.Markdown;

namespace Setout.Sections.TradeOffs;

/// <summary>Alternatives in one line: <c>MongoDB (no joins), MySQL</c>.</summary>
internal static class AlternativeList
{
    private const int LongestName = 60;

    /// <summary>The parts between commas or semicolons, where each is short; else the whole text.</summary>
    public static IEnumerable<RichText> Split(RichText text)
    {
        if (text.IsEmpty)
            return [];
        var parts = Parts(text);
        return parts.TrueForAll(part => part.Plain.Length is > 0 and <= LongestName) ? parts : [text];
    }

    private static List<RichText> Parts(RichText text)
    {
        var parts = new List<RichText>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Plain.Length; at++)
        {
            var sign = at < text.Plain.Length ? text.Plain[at] : ';';
            depth += sign switch { '(' => 1, ')' => -1, _ => 0 };
            if (sign is not (',' or ';') || (depth > 0 && at < text.Plain.Length))
                continue;
            parts.Add(text.Slice(start, at - start).Trim());
            start = at + 1;
        }
        return parts;
    }
}
