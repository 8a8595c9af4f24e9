using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign;

/// <summary>
/// Finds the endpoints that a method and path mean, as people write them elsewhere in a document: with or without the
/// common prefix, with sample values in the place of parameters.
/// </summary>
internal sealed class EndpointRoutes
{
    /// <summary>How many routes are followed at a time: a hostile document may have a parameter beside every literal.</summary>
    private const int MostBranches = 32;

    private readonly Node root = new();

    public EndpointRoutes(IEnumerable<PlannedEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            var segments = PathTemplate.Parse(endpoint.Path).Segments;
            Add(segments, endpoint);
            if (PrefixLength(segments) is > 0 and var prefix)
                Add([.. segments.Skip(prefix)], endpoint);
        }
    }

    /// <summary>The endpoints at a path, of any method where <paramref name="method"/> is empty.</summary>
    public IReadOnlyList<PlannedEndpoint> Find(string method, string path)
    {
        var segments = PathTemplate.Parse(Bare(path)).Segments;
        var found = At(segments);
        if (found.Count == 0 && PrefixLength(segments) is > 0 and var prefix)
            found = At([.. segments.Skip(prefix)]);
        return [.. found.Where(endpoint => method.Length == 0 || endpoint.Method == method)];
    }

    /// <summary>A path without query string and host.</summary>
    private static string Bare(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        var bare = end < 0 ? path : path[..end];
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : bare.IndexOf('/', scheme + 3);
        return slash < 0 ? bare : bare[slash..];
    }

    /// <summary>How many of the first segments are <c>api</c> or a version.</summary>
    private static int PrefixLength(EquatableArray<PathSegment> segments) => segments.TakeWhile(IsPrefix).Count();

    private static bool IsPrefix(PathSegment segment) =>
        !segment.IsParameter && (segment.Text.Equals("api", StringComparison.OrdinalIgnoreCase)
            || (segment.Text.Length is 2 or 3 && segment.Text[0] is 'v' or 'V' && char.IsAsciiDigit(segment.Text[1])));

    private void Add(EquatableArray<PathSegment> segments, PlannedEndpoint endpoint)
    {
        var node = root;
        foreach (var segment in segments)
            node = segment.IsParameter ? node.Parameter ??= new() : node.Literal(segment.Text);
        node.Endpoints.Add(endpoint);
    }

    private List<PlannedEndpoint> At(EquatableArray<PathSegment> segments)
    {
        List<Node> nodes = [root];
        foreach (var segment in segments)
            nodes = [.. nodes.SelectMany(node => node.Next(segment)).Take(MostBranches)];
        return nodes.Find(node => node.Endpoints.Count > 0)?.Endpoints ?? [];
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> literals = new(StringComparer.OrdinalIgnoreCase);

        public Node? Parameter { get; set; }

        public List<PlannedEndpoint> Endpoints { get; } = [];

        public Node Literal(string text)
        {
            if (!literals.TryGetValue(text, out var node))
                literals.Add(text, node = new());
            return node;
        }

        public IEnumerable<Node> Next(PathSegment segment)
        {
            if (!segment.IsParameter && literals.GetValueOrDefault(segment.Text) is { } literal)
                yield return literal;
            if (Parameter is not null)
                yield return Parameter;
        }
    }
}
