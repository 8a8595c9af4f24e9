using Setout.Diagnostics;

namespace Setout.Sections;

/// <summary>What is said where text names an endpoint that the design does not have.</summary>
internal static class UnknownEndpoint
{
    public static Diagnostic Finding(Rule rule, EndpointMention mention, CheckContext context)
    {
        var name = $"{mention.Method} {mention.Path}".Trim();
        if (context.Routes.Find("", mention.Path) is [var other, ..])
            return rule.At(mention.Span, $"{mention.Path} has no {mention.Method}; it has {Listing.Plain(context.Routes.Find("", mention.Path).Select(endpoint => endpoint.Method))}")
                .Beside(other.Origin, "the path is described here");
        var paths = context.Endpoints.Where(endpoint => mention.Method.Length == 0 || endpoint.Written.Method.Value == mention.Method).Select(endpoint => endpoint.Written.Path.Value);
        var at = mention.Span.Text.IndexOf(mention.Path, StringComparison.Ordinal);
        return rule.At(mention.Span, $"there is no endpoint {name}")
            .Suggesting(new(mention.Path, at < 0 ? mention.Span : mention.Span.Slice(at, mention.Path.Length)), DidYouMean.Nearest(mention.Path, paths));
    }
}
