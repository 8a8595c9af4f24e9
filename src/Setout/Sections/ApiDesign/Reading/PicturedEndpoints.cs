using Setout.Markdown;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>
/// Endpoints that are only drawn: requests of a sequence diagram, and trees of <c>route.ts</c> files. Where a document lists endpoints,
/// its drawings show some of them once more, and are not read.
/// </summary>
internal static class PicturedEndpoints
{
    private static readonly string[] RouteFiles = ["route.ts", "route.js", "route.tsx"];

    /// <summary>The endpoints that the blocks of sections draw, those of nested sections included.</summary>
    public static IEnumerable<EndpointDraft> In(IEnumerable<OutlineSection> sections) =>
        from section in sections
        from draft in section.Blocks.OfType<CodeBlock>().SelectMany(Of).Concat(In(section.Sections))
        select draft;

    private static IEnumerable<EndpointDraft> Of(CodeBlock block) =>
        block.Code.Text.Contains("sequenceDiagram", StringComparison.Ordinal) || block.Language is "plantuml" or "puml" ? block.Code.Lines.Select(Request).OfType<EndpointDraft>()
        : block.Code.Text.Contains("route.", StringComparison.Ordinal) ? Routes(block)
        : [];

    /// <summary><c>Client->>API: POST /orders</c>; what goes to a host is a call of somebody else's system.</summary>
    private static EndpointDraft? Request(SourceSpan line)
    {
        var raw = line.Text;
        var colon = raw.IndexOf("->", StringComparison.Ordinal) is > 0 and var arrow ? raw.IndexOf(':', arrow) : -1;
        if (colon < 0)
            return null;
        var start = colon + 1;
        while (start < raw.Length && raw[start] == ' ')
            start++;
        if (start >= raw.Length || HttpMethods.LengthAt(raw, start) == 0 || EndpointScanner.Next(raw, start) is not { } match || match.Start != start || raw[match.PathStart] != '/')
            return EndpointSlips.At(line, start, line);
        return Drafts.Of(new EndpointText(match, line, "", RichText.Empty), line, true);
    }

    /// <summary>Each file of routes with its methods behind it; the folders around it are its path, from <c>api</c> on.</summary>
    private static IEnumerable<EndpointDraft> Routes(CodeBlock block)
    {
        var folders = new List<(int Column, string Name)>();
        foreach (var line in block.Code.Lines)
        {
            var raw = line.Text;
            var start = raw.AsSpan().IndexOfAnyExcept(" \t│├└─|`+-") is var found and >= 0 ? found : raw.Length;
            var end = raw.IndexOf(' ', start) is var blank and >= 0 ? blank : raw.Length;
            if (start == end)
                continue;
            folders.RemoveAll(folder => folder.Column >= start);
            var name = raw[start..end].TrimEnd('/');
            var segments = folders.Select(folder => folder.Name).Append(name).SelectMany(part => part.Split('/')).ToList();
            folders.Add((start, name));
            var api = segments.IndexOf("api");
            if (api >= 0 && RouteFiles.Contains(segments[^1]) && Route(line, start, end, segments[api..^1]) is { } draft)
                yield return draft;
        }
    }

    /// <summary>Words in capitals behind a file that nearly are methods.</summary>
    private static void AddSlips(SourceSpan line, int from, EndpointDraft draft)
    {
        for (var at = from; at < line.Length; at++)
        {
            var end = at;
            while (end < line.Length && char.IsAsciiLetterUpper(line.Text[end]))
                end++;
            if (end - at is >= 3 and <= 8 && HttpMethods.LengthAt(line.Text, at) == 0 && DidYouMean.Nearest(line.Text[at..end], HttpMethods.All) is not null)
                draft.Findings.Add(UnknownMethod.At(new(line.Text[at..end], line.Slice(at, end - at))));
            at = Math.Max(at, end - 1);
        }
    }

    private static EndpointDraft? Route(SourceSpan line, int start, int end, List<string> segments)
    {
        // Folders between parentheses group files and are no part of the path.
        var path = "/" + string.Join('/', segments.Where(segment => segment is not ['(', .., ')']));
        var draft = new EndpointDraft(line) { IsListed = true, IsAnnounced = true };
        foreach (var (at, length) in EndpointScanner.Methods(line.Text.AsSpan(end)))
            draft.Methods.Add(new(line.Text.Substring(end + at, length), line.Slice(end + at, length)));
        draft.Paths.Add(new(path, line.Slice(start, end - start)));
        draft.LiveTexts.Add((line, ""));
        AddSlips(line, end, draft);
        return draft.Methods.Count > 0 || draft.Findings.Count > 0 ? draft : null;
    }
}
