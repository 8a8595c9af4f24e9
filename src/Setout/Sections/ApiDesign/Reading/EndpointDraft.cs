using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>An endpoint while it is read. Several methods or paths in one place share all the rest.</summary>
internal sealed class EndpointDraft(SourceSpan span)
{
    private Dictionary<string, PathOverlap>? overlapping;

    public SourceSpan Span { get; set; } = span;

    public string Name { get; set; } = "";

    /// <summary>Whether a heading <c>Endpoint: X</c> announces it, so that a missing method or path is a mistake.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether its heading states method and path itself, so that a label that says otherwise contradicts it.</summary>
    public bool IsHeading { get; set; }

    /// <summary>Whether it is one line among others of a table, list or code block, and not a block of its own.</summary>
    public bool IsListed { get; init; }

    public List<Written<string>> Methods { get; } = [];

    public List<Written<string>> Paths { get; } = [];

    /// <summary>Further methods and paths stated in the same place: <c>GET /a, POST /b</c>.</summary>
    public List<(Written<string> Method, Written<string> Path)> Others { get; } = [];

    public Written<string>? Description { get; set; }

    public ParameterList Parameters { get; } = new();

    public Body? Request { get; set; }

    public List<Response> Responses { get; } = [];

    public List<ErrorStatus> Errors { get; } = [];

    public List<Written<string>> Access { get; } = [];

    public List<Statement> Behaviour { get; } = [];

    public List<Written<string>> UnknownLabels { get; } = [];

    public List<Placeholder> Placeholders { get; } = [];

    /// <summary>The passages that make it, each with what it states; an empty word for the endpoint itself.</summary>
    public List<(SourceSpan Span, string Part)> LiveTexts { get; } = [];

    /// <summary>What is wrong with it as text.</summary>
    public List<Diagnostic> Findings { get; } = [];

    public bool TakesBody => Methods.Exists(method => method.Value is "POST" or "PUT" or "PATCH");

    /// <summary>What it drives: <c>endpoint POST /orders</c>.</summary>
    public string Drives => Paths.Count == 0 || Methods.Count == 0 ? "endpoint" : $"endpoint {string.Join('/', Methods)} {Paths[0].Value}";

    /// <summary>Whether it is complete enough to be served.</summary>
    public bool IsComplete => (Methods.Count > 0 && Paths.Count > 0) || Others.Count > 0;

    /// <summary>Whether a status is among its responses or errors.</summary>
    public bool States(int status) => Responses.Exists(response => response.Status == status) || Errors.Exists(error => error.Status == status);

    /// <summary>Adds a path, its query string as parameters.</summary>
    public void AddPath(WrittenPath path)
    {
        Paths.Add(path.Path);
        if (path.Query is { } query)
            ParameterReader.AddQueryString(this, query);
    }

    /// <summary>Takes over what another draft of the same endpoint says; what this one says already counts first.</summary>
    public void Take(EndpointDraft other)
    {
        Description ??= other.Description;
        Request ??= other.Request;
        Parameters.AddRange(other.Parameters.ToEquatableArray());
        Responses.AddRange(other.Responses.Where(response => response.Status is not { } status || !States(status)).ToList());
        Errors.AddRange(other.Errors.Where(error => !States(error.Status)).ToList());
        Access.AddRange(other.Access);
        Behaviour.AddRange(other.Behaviour);
        UnknownLabels.AddRange(other.UnknownLabels);
        Placeholders.AddRange(other.Placeholders);
        LiveTexts.AddRange(other.LiveTexts);
        Findings.AddRange(other.Findings);
    }

    /// <summary>Lays everything below a base path, but what starts with it already.</summary>
    public void Prefix(string basePath)
    {
        for (var path = 0; path < Paths.Count; path++)
            Paths[path] = Below(basePath, Paths[path]);
        for (var other = 0; other < Others.Count; other++)
            Others[other] = (Others[other].Method, Below(basePath, Others[other].Path));
    }

    private Written<string> Below(string basePath, Written<string> path)
    {
        if (path.Value.StartsWith(basePath, StringComparison.Ordinal) && (path.Value.Length == basePath.Length || path.Value[basePath.Length] == '/'))
            return path;
        var before = PathTemplate.WithoutOverlap(basePath, path.Value);
        var below = path with { Value = path.Value == "/" ? basePath : before + path.Value };
        if (before.Length < basePath.Length)
            (overlapping ??= new(StringComparer.Ordinal))[below.Value] = new(basePath, path.Value);
        return below;
    }

    /// <summary>An endpoint for each method and path; none where either is missing.</summary>
    public IEnumerable<Endpoint> Finish()
    {
        if (!IsComplete)
            yield break;
        var (firstMethod, firstPath) = Paths.Count > 0 && Methods.Count > 0 ? (Methods[0], Paths[0]) : Others[0];
        var shared = Shared(firstMethod, firstPath);
        foreach (var path in Paths)
            foreach (var method in Methods.DistinctBy(method => method.Value))
                yield return shared with { Method = method, Path = path, Overlap = overlapping?.GetValueOrDefault(path.Value) };
        foreach (var (method, path) in Others)
            yield return shared with { Method = method, Path = path, Overlap = overlapping?.GetValueOrDefault(path.Value) };
    }

    private Endpoint Shared(Written<string> method, Written<string> path) => new(method, path, Span)
    {
        Name = Name,
        Description = Description,
        Parameters = Parameters.ToEquatableArray(),
        Request = Request,
        Responses = Responses.ToEquatableArray(),
        Errors = Errors.ToEquatableArray(),
        Access = Access.ToEquatableArray(),
        Behaviour = Behaviour.ToEquatableArray(),
        UnknownLabels = UnknownLabels.ToEquatableArray(),
        Placeholders = Placeholders.ToEquatableArray(),
    };
}
