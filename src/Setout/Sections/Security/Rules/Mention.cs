namespace Setout.Sections.Security.Rules;

/// <summary>Finds where a matter is touched upon at all.</summary>
internal static class Mention
{
    /// <summary>The first place of any of some words or beginnings of words, ignoring case; null if there is none.</summary>
    public static SourceSpan? First(SourceText source, ReadOnlySpan<string> words)
    {
        SourceSpan? first = null;
        foreach (var word in words)
        {
            var before = first is { } found ? found.Start : source.Content.Length;
            var at = source.Content.AsSpan(0, before).IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                first = source.Span(at, word.Length);
        }
        return first;
    }
}
