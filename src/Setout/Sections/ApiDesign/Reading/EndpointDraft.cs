namespace Setout.Sections.ApiDesign.Reading;

/// <summary>An endpoint while it is read. Several methods or paths in one place share all the rest.</summary>
internal sealed class EndpointDraft(SourceSpan span)
{
    public SourceSpan Span { get; set; } = span;

    public string Name { get; set; } = "";

    public List<Written<string>> Methods { get; } = [];

    public Written<string>? Path { get; set; }

    /// <summary>Further methods and paths stated in the same place.</summary>
    public List<(Written<string> Method, Written<string> Path)> Others { get; } = [];

    public Written<string>? Description { get; set; }

    public List<Parameter> Parameters { get; } = [];

    public Body? Request { get; set; }

    public List<Response> Responses { get; } = [];

    public List<ErrorStatus> Errors { get; } = [];

    public List<Written<string>> Access { get; } = [];

    public List<Statement> Behaviour { get; } = [];

    public List<Written<string>> UnknownLabels { get; } = [];

    public List<Placeholder> Placeholders { get; } = [];

    /// <summary>The passages that make it, each with what it states.</summary>
    public List<(SourceSpan Span, string Part)> LiveTexts { get; } = [];

    /// <summary>What it drives: <c>endpoint POST /orders</c>.</summary>
    public string Drives => Path is null || Methods.Count == 0
        ? "endpoint"
        : $"endpoint {string.Join('/', Methods)} {Path.Value}";

    /// <summary>An endpoint for each method and path; none where either is missing.</summary>
    public IEnumerable<Endpoint> Finish()
    {
        if (Path is not null)
            foreach (var method in Methods)
                yield return Finish(method, Path);
        foreach (var (method, path) in Others)
            yield return Finish(method, path);
    }

    private Endpoint Finish(Written<string> method, Written<string> path) => new(method, path, Span)
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
