namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A path as segments, whichever way its parameters are written.</summary>
/// <param name="Segments">See the property.</param>
/// <param name="HasTrailingSlash">Whether it ends in one.</param>
internal sealed record PathTemplate(EquatableArray<PathSegment> Segments, bool HasTrailingSlash)
{
    /// <summary>In order, without slashes.</summary>
    public EquatableArray<PathSegment> Segments
    {
        get;
        init => (field, Route) = (value, RouteOf(value));
    } = Segments;

    /// <summary>Whether requests cannot tell them apart: equal but for the names of parameters.</summary>
    public string Route { get; private init; } = RouteOf(Segments);

    /// <summary>Reads <c>/orders/{id}</c>, <c>/orders/:id</c>, <c>/orders/[id]</c>, <c>/orders/&lt;id&gt;</c>.</summary>
    public static PathTemplate Parse(string path) => (parsed ??= new(ParseOf)).Of(path);

    [ThreadStatic]
    private static Recent<PathTemplate>? parsed;

    private static PathTemplate ParseOf(string path)
    {
        var segments = new List<PathSegment>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            segments.Add(Segment(part));
        return new(segments.ToEquatableArray(), path.Length > 1 && path.EndsWith('/'));
    }

    /// <summary>This path below a base path, unless it already starts with it.</summary>
    public PathTemplate Below(PathTemplate basePath) =>
        Segments.Take(basePath.Segments.Count).SequenceEqual(basePath.Segments)
            ? this
            : this with { Segments = [.. IsOverlap(basePath.Segments, Segments) ? basePath.Segments.SkipLast(1) : basePath.Segments, .. Segments] };

    /// <summary>A base path without its last segment, where a path says that one again: <c>/users/{id}</c> below <c>/api/users</c>.</summary>
    public static string WithoutOverlap(string basePath, string path) =>
        IsOverlap(Parse(basePath).Segments, Parse(path).Segments) ? basePath[..basePath.LastIndexOf('/')] : basePath;

    private static bool IsOverlap(EquatableArray<PathSegment> basePath, EquatableArray<PathSegment> path) =>
        basePath.Count > 1 && !path.IsEmpty && !path[0].IsParameter && basePath[^1] == path[0];

    /// <summary>The same with a name for each parameter: of two <c>{id}</c> the outer one is called after what it addresses, <c>{ownerId}</c>.</summary>
    public PathTemplate WithDistinctNames()
    {
        if (Segments.Count(segment => segment.IsParameter) < 2)
            return this;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var segments = Segments.ToArray();
        for (var at = segments.Length - 1; at >= 0; at--)
        {
            if (!segments[at].IsParameter || taken.Add(segments[at].Text))
                continue;
            var noun = at > 0 && !segments[at - 1].IsParameter ? Names.Camel(Names.Singular(segments[at - 1].Text)) : "outer";
            var name = noun + Names.Pascal(segments[at].Text);
            for (var number = 2; !taken.Add(name); number++)
                name = noun + Names.Pascal(segments[at].Text) + number;
            segments[at] = new(name, true);
        }
        return this with { Segments = [.. segments] };
    }

    private static string RouteOf(EquatableArray<PathSegment> segments) =>
        "/" + string.Join('/', segments.Select(segment => segment.IsParameter ? "{}" : segment.Text));

    /// <summary>Whether it addresses one row rather than all.</summary>
    public bool EndsInParameter => !Segments.IsEmpty && Segments[^1].IsParameter;

    /// <summary><c>/orders/{id}</c></summary>
    public override string ToString() =>
        "/" + string.Join('/', Segments.Select(segment => segment.IsParameter ? $"{{{segment.Text}}}" : segment.Text))
            + (HasTrailingSlash && !Segments.IsEmpty ? "/" : "");

    private static PathSegment Segment(string part)
    {
        if (part.Length > 1 && part[0] == ':')
            return new(part[1..], true);
        var isBracketed = part.Length > 2 && (part[0], part[^1]) is ('{', '}') or ('[', ']') or ('<', '>');
        if (!isBracketed)
            return new(part, false);
        var name = part[1..^1].TrimEnd('?');
        var type = name.IndexOf(':', StringComparison.Ordinal);
        return new(type > 0 ? name[..type] : name, true);
    }
}

/// <summary>A segment of a path. <paramref name="Text"/> of a parameter is its name without braces.</summary>
internal readonly record struct PathSegment(string Text, bool IsParameter);
