using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// The same thing is reached below two base paths.
///
/// **Why it matters.** An overview says `/v1/orders`, the details say `/orders`. Clients are built from one of the two, and
/// half of them fail. Setout serves both, as two endpoints.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### GET /v1/orders
///
/// ### POST /v1/orders
///
/// ### GET /orders/{id}
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### GET /v1/orders
///
/// ### POST /v1/orders
///
/// ### GET /v1/orders/{id}
/// ```
///
/// **How to fix.** Write all of them below one base, or state it once as **Base path** and leave it out of the paths. Two
/// versions of an API (`/v1/orders` and `/v2/orders`) are no finding.
/// </summary>
internal static class NounBelowTwoBases
{
    public static Rule Rule { get; } = new("SET3043", "noun-below-two-bases", Severity.Warning, "The same thing is reached below two base paths");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var byNoun = context.Endpoints
            .Select(endpoint => (Endpoint: endpoint, Path: BasedPath.Of(endpoint.Written.Path.Value)))
            .Where(placed => placed.Path.Noun.Length > 0)
            .GroupBy(placed => placed.Path.Noun, StringComparer.Ordinal);
        foreach (var noun in byNoun)
        {
            var bases = noun.GroupBy(placed => placed.Path.Base, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
            foreach (var other in bases.Skip(1).Where(other => !AreVersions(other.Key, bases[0].Key)))
            {
                var (known, odd) = (bases[0].First().Endpoint, other.ToList());
                yield return Rule.At(odd[0].Endpoint.Written.Path.Span, Message(odd[0].Endpoint, odd.Count, known)) with
                {
                    Related = odd.Skip(1).Select(placed => new RelatedPlace(placed.Endpoint.Written.Path.Span, "so does this one"))
                        .Prepend(new(known.Written.Path.Span, $"`{known.Written.Path.Value}` stands here")).ToEquatableArray(),
                };
            }
        }
    }

    private static string Message(PlacedEndpoint odd, int count, PlacedEndpoint known) =>
        $"`{odd.Written.Path.Value}`{(count > 1 ? $" and {count - 1} more" : "")} {(count > 1 ? "start" : "starts")} otherwise than `{known.Written.Path.Value}`: write all of them below one base path";

    /// <summary>Whether both bases name a version, so that there are two on purpose.</summary>
    private static bool AreVersions(string left, string right) => BasedPath.HasVersion(left) && BasedPath.HasVersion(right);

    /// <summary>A path as its base (<c>/api/v1</c>, empty if there is none) and the first word behind it.</summary>
    private readonly record struct BasedPath(string Base, string Noun)
    {
        public static BasedPath Of(string path)
        {
            var segments = PathTemplate.Parse(path).Segments;
            var count = segments.TakeWhile(segment => !segment.IsParameter && IsBase(segment.Text)).Count();
            var noun = count < segments.Count && !segments[count].IsParameter ? Names.Key(segments[count].Text) : "";
            return new(string.Concat(segments.Take(count).Select(segment => "/" + segment.Text.ToLowerInvariant())), noun);
        }

        public static bool HasVersion(string text) => text.Split('/').Any(IsVersion);

        private static bool IsBase(string segment) => segment.ToLowerInvariant() is "api" or "rest" || IsVersion(segment);

        private static bool IsVersion(string segment) => segment.Length is > 1 and < 5 && segment[0] is 'v' or 'V' && segment.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
