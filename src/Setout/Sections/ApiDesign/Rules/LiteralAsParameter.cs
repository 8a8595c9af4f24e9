using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A word of one path is written as a parameter in another one.
///
/// **Why it matters.** `/{wishlist}` takes every word for a wishlist, so that it also answers for all other paths of one
/// word. Beside `/wishlist/items` it was most likely meant as the word itself.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### GET /{basket}
///
/// ### POST /basket/items
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### GET /basket
///
/// ### POST /basket/items
/// ```
///
/// **How to fix.** Take the braces away, or give the parameter the name of what it stands for.
/// </summary>
internal static class LiteralAsParameter
{
    public static Rule Rule { get; } = new("SET3042", "literal-as-parameter", Severity.Warning, "A word of one path is a parameter in another one");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var literals = Literals(context);
        foreach (var endpoint in context.Endpoints)
        {
            var segments = PathTemplate.Parse(endpoint.Written.Path.Value).Segments;
            for (var at = 0; at < segments.Count; at++)
                if (segments[at].IsParameter && literals.TryGetValue(Place(segments, at), out var other))
                    yield return Rule
                        .At(endpoint.Written.Path.Span, $"`{segments[at].Text}` is a parameter here and a word of the path in {other.Name}: take its braces away, or name it for what it stands for")
                        .Beside(other.Written.Path.Span, $"`{segments[at].Text}` is a word of the path here");
        }
    }

    /// <summary>The first endpoint that has a word at a place. One parameter in front ends it: behind <c>/{a}</c> everything may stand.</summary>
    private static Dictionary<string, PlacedEndpoint> Literals(CheckContext context)
    {
        var literals = new Dictionary<string, PlacedEndpoint>(StringComparer.Ordinal);
        foreach (var endpoint in context.Endpoints)
        {
            var segments = PathTemplate.Parse(endpoint.Written.Path.Value).Segments;
            for (var at = 0; at < Math.Min(segments.Count, Deepest) && !segments[at].IsParameter; at++)
                literals.TryAdd(Place(segments, at), endpoint);
        }
        return literals;
    }

    private const int Deepest = 6;

    private static string Place(EquatableArray<PathSegment> segments, int at) =>
        at >= Deepest ? "" : string.Join('/', segments.Take(at).Select(segment => segment.Text).Append(segments[at].Text)).ToLowerInvariant();
}
