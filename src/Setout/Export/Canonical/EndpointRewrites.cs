namespace Setout.Export.Canonical;

/// <summary>
/// Endpoints under headings become the template's form: labelled bullets below the heading. The heading stays as it is: where it is
/// method and path it gives no name, and one that is made up would be a fact that nobody stated.
/// </summary>
internal static class EndpointRewrites
{
    public static IEnumerable<Rewrite> Of(Meaning meaning)
    {
        var headings = Headings.Of(meaning.Read.Outline);
        foreach (var block in meaning.Design.ApiDesign.Endpoints.GroupBy(endpoint => endpoint.Span.Start))
        {
            if (!headings.TryGetValue(block.Key, out var heading))
                continue;
            var endpoint = block.First();
            var text = EndpointBlock.Write(heading, endpoint);
            yield return new Rewrite(text.Span, text.Content, $"`{endpoint.Method.Value} {endpoint.Path.Value}`");
        }
    }
}
