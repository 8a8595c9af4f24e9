using Setout.Sections.ApiDesign;

namespace Setout.Export.Canonical;

/// <summary>Endpoints in whatever dialect become headings with labelled bullets, where one block states one endpoint.</summary>
internal static class EndpointRewrites
{
    public static IEnumerable<Rewrite> Of(Meaning meaning, List<LeftAlone> left)
    {
        var headings = Headings.Of(meaning.Read.Outline);
        var anchors = Headings.LinkedAnchors(meaning.Source);
        var names = meaning.Plan.Endpoints.GroupBy(endpoint => endpoint.Origin.Start).ToDictionary(group => group.Key, group => group.First().Name);
        foreach (var block in meaning.Design.ApiDesign.Endpoints.GroupBy(endpoint => endpoint.Span.Start).Where(block => block.Count() == 1))
        {
            var endpoint = block.First();
            // Another heading has another anchor, and what points at it would lead nowhere.
            if (headings.TryGetValue(endpoint.Span.Start, out var heading) && !anchors.Contains(Headings.Anchor(heading)))
            {
                if (EndpointBlock.Write(endpoint, NameOf(endpoint, names), heading.Level) is { } lines)
                    yield return new Rewrite(Trimmed(endpoint.Span), DocumentLines.Join(meaning.Source, lines), What(endpoint));
                else
                    left.Add(new LeftAlone(endpoint.Span, $"{What(endpoint)} is left as it is: labelled bullets cannot say all that it says"));
            }
        }
    }

    private static string What(Endpoint endpoint) => $"`{endpoint.Method.Value} {endpoint.Path.Value}`";

    /// <summary>The author's name for it, else the one that the plan gives it, so that the heading says what the document is served as.</summary>
    private static string NameOf(Endpoint endpoint, Dictionary<int, string> names) => endpoint.Name.Length > 0
        ? endpoint.Name
        : names.GetValueOrDefault(endpoint.Span.Start) is { Length: > 0 } name ? name : $"{endpoint.Method.Value} {endpoint.Path.Value}";

    private static SourceSpan Trimmed(SourceSpan block) => block.Slice(0, block.Text.AsSpan().TrimEnd().Length);
}
