using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections;

/// <summary>Finds endpoints named in running text.</summary>
internal static class EndpointMentions
{
    /// <summary>Methods with their path, and paths in code spans that can be nothing else.</summary>
    public static void Add(SourceSpan span, List<EndpointMention> mentions)
    {
        if (!span.IsWritten)
            return;
        var text = span.Source!.Content.AsSpan(span.Start, span.Length);
        var at = 0;
        while (EndpointScanner.Next(text, at) is { } match)
        {
            AddPaths(span, text, at, match.Start, mentions);
            var path = WrittenPath.Of(span.Slice(match.PathStart, match.End - match.PathStart)).Path.Value;
            foreach (var (start, length) in match.Methods)
                mentions.Add(new(text.Slice(start, length).ToString(), path, span.Slice(match.Start, match.End - match.Start)));
            at = match.End;
        }
        AddPaths(span, text, at, text.Length, mentions);
    }

    private static void AddPaths(SourceSpan span, ReadOnlySpan<char> text, int from, int to, List<EndpointMention> mentions)
    {
        for (var at = from; at < to; at++)
        {
            var next = text[at..to].IndexOf("`/");
            if (next < 0)
                return;
            at += next + 1;
            var end = Math.Min(PathScanner.End(text, at), to);
            var path = text[at..end];
            if (end < text.Length && text[end] == '`' && (path.StartsWith("/api/") || path.ContainsAny("{:")))
                mentions.Add(new("", WrittenPath.Of(span.Slice(at, end - at)).Path.Value, span.Slice(at, end - at)));
            at = Math.Max(at, end - 1);
        }
    }
}
