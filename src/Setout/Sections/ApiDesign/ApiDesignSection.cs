using Setout.Markdown;
using Setout.Planning;
using Setout.Sections.Security.CrossOrigin;
using Setout.Types;

namespace Setout.Sections.ApiDesign;

/// <summary>The HTTP API as written.</summary>
public sealed record ApiDesignSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>A path stated as the base of the others, such as <c>/api/v1</c>.</summary>
    public Written<string>? BasePath { get; init; }

    /// <summary>The endpoints in order; a <c>GET/PUT</c> in one place is two, the same one in a table and a heading is one.</summary>
    public EquatableArray<Endpoint> Endpoints { get; init; }

    /// <summary>What is said of pages of other origins that may call, in order.</summary>
    public EquatableArray<StatedOrigins> Origins { get; init; }

    /// <summary>What is said of how large requests may be, and how long they may take.</summary>
    public PlannedBounds Bounds { get; init; } = new();

    /// <summary>An error body shown for all endpoints.</summary>
    public Body? ErrorBody { get; init; }
}

/// <summary>An endpoint as written.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">As written, without backticks, query string and host: <c>/orders/:id</c>.</param>
/// <param name="Span">Its whole block: heading, row or item.</param>
public sealed record Endpoint(Written<string> Method, Written<string> Path, SourceSpan Span)
{
    /// <summary>The heading's name: <c>Create order</c>; empty if the heading is method and path.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the path says the end of its group's base path again: both as written; else null.</summary>
    public PathOverlap? Overlap { get; init; }

    /// <summary>Further places that state the same endpoint: a row of an overview table.</summary>
    public EquatableArray<SourceSpan> OtherPlaces { get; init; }

    /// <summary>What it does, in the author's words.</summary>
    public Written<string>? Description { get; init; }

    /// <summary>Parameters of path, query and header that are listed.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    /// <summary>The request body; null if none is shown.</summary>
    public Body? Request { get; init; }

    /// <summary>Responses that are no errors.</summary>
    public EquatableArray<Response> Responses { get; init; }

    /// <summary>Error statuses.</summary>
    public EquatableArray<ErrorStatus> Errors { get; init; }

    /// <summary>Who may call it, as remarked at the endpoint: <c>admin only</c>.</summary>
    public EquatableArray<Written<string>> Access { get; init; }

    /// <summary>Sentences about behaviour, validation, business logic: conditions stand here.</summary>
    public EquatableArray<Statement> Behaviour { get; init; }

    /// <summary>Labels in its block that are none of the known ones.</summary>
    public EquatableArray<Written<string>> UnknownLabels { get; init; }

    /// <summary>Unfilled passages.</summary>
    public EquatableArray<Placeholder> Placeholders { get; init; }
}

/// <summary>A path that begins as its base path ends: <c>/api/users</c> and <c>/users/{id}</c>, which is <c>/api/users/{id}</c>.</summary>
public sealed record PathOverlap(string BasePath, string Path);

/// <summary>A listed parameter.</summary>
/// <param name="Name">Without braces.</param>
/// <param name="In">Where it is sent.</param>
/// <param name="Type">Null if not stated.</param>
/// <param name="IsRequired">Null if not stated.</param>
/// <param name="Default">As written; null if not stated.</param>
/// <param name="Description">The rest.</param>
public sealed record Parameter(Written<string> Name, ParameterPlace In, FieldType? Type, bool? IsRequired, string? Default, string Description);

/// <summary>Where a parameter is sent.</summary>
public enum ParameterPlace
{
    /// <summary>In the path.</summary>
    Path,

    /// <summary>Behind the question mark.</summary>
    Query,

    /// <summary>As a header.</summary>
    Header,
}

/// <summary>A body as shown.</summary>
/// <param name="Span">Fence, inline code or list.</param>
public sealed record Body(SourceSpan Span)
{
    /// <summary>Its JSON; null where only words describe it.</summary>
    public JsonSample? Json { get; init; }

    /// <summary>The words: "same as above", "the updated order", "none"; empty if there are none.</summary>
    public string Words { get; init; } = "";

    /// <summary>The fence, where the body is one.</summary>
    public CodeText? Code { get; init; }

    /// <summary>What is wrong with its JSON, each at its place.</summary>
    public EquatableArray<Written<string>> Errors { get; init; }
}

/// <summary>A response that is no error.</summary>
/// <param name="Status">Null if not stated.</param>
/// <param name="Body">Null if not shown.</param>
/// <param name="Description">The words beside the status.</param>
/// <param name="Span">Where.</param>
public sealed record Response(int? Status, Body? Body, string Description, SourceSpan Span);

/// <summary>An error status: <c>409 Conflict (email exists)</c>.</summary>
/// <param name="Status">400 to 599.</param>
/// <param name="Description">The words beside it.</param>
/// <param name="Body">Its body; null if not shown.</param>
/// <param name="Span">Where.</param>
public sealed record ErrorStatus(int Status, string Description, Body? Body, SourceSpan Span);
