using Setout.Planning;
using Setout.Sections.ApiDesign;

namespace Setout.Export.Canonical;

/// <summary>Endpoints under headings become the template's form: a heading with a name, labelled bullets below it.</summary>
internal static class EndpointRewrites
{
    public static IEnumerable<Rewrite> Of(Meaning meaning)
    {
        var headings = Headings.Of(meaning.Read.Outline);
        var anchors = Headings.LinkedAnchors(meaning.Source);
        var planned = meaning.Plan.Endpoints.GroupBy(endpoint => endpoint.Origin.Start).ToDictionary(group => group.Key, group => group.First());
        foreach (var block in meaning.Design.ApiDesign.Endpoints.GroupBy(endpoint => endpoint.Span.Start))
        {
            if (!headings.TryGetValue(block.Key, out var heading))
                continue;
            var endpoint = block.First();
            // Another heading has another anchor, and what points at it would lead nowhere.
            var mayRename = block.Count() == 1 && endpoint.Name.Length == 0 && !anchors.Contains(Headings.Anchor(heading));
            var text = EndpointBlock.Write(heading, endpoint, mayRename ? NameOf(endpoint, planned) : null);
            yield return new Rewrite(text.Span, text.Content, $"`{endpoint.Method.Value} {endpoint.Path.Value}`");
        }
    }

    /// <summary>What it does: <c>List Order</c>. Null where nobody knows, or where the heading says more than method and path.</summary>
    private static string? NameOf(Endpoint endpoint, Dictionary<int, PlannedEndpoint> planned)
    {
        var origin = planned.GetValueOrDefault(endpoint.Method.Span.Start) ?? planned.GetValueOrDefault(endpoint.Path.Span.Start);
        return origin is { Answer: not ExampleAnswer, Name: [var first, .. var rest] } ? char.ToUpperInvariant(first) + rest : null;
    }
}
