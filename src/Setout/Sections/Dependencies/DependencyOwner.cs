namespace Setout.Sections.Dependencies;

/// <summary>Whoever answers for a dependency: "owner: Payments team", "(owned by Platform)", "(team Identity)".</summary>
internal static class DependencyOwner
{
    private const int LongestName = 60;

    private static readonly string[] Words = ["owner:", "owners:", "owned by", "maintained by", "owner is", "contact:", "responsible:", "operated by", "run by", "team:", "(team "];

    public static Written<string>? In(SourceSpan span)
    {
        var raw = span.Text;
        foreach (var word in Words)
        {
            var found = raw.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                continue;
            var start = found + word.Length;
            while (start < raw.Length && raw[start] is ' ' or '*' or '`' or ':')
                start++;
            var end = raw.AsSpan(start, Math.Min(LongestName, raw.Length - start)).IndexOfAny(",;.)\n|*`");
            end = end < 0 ? Math.Min(raw.Length, start + LongestName) : start + end;
            while (end > start && char.IsWhiteSpace(raw[end - 1]))
                end--;
            if (end > start)
                return new(raw[start..end], span.Slice(start, end - start));
        }
        return null;
    }
}
