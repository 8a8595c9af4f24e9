using Setout.Types;

namespace Setout.Planning;

/// <summary>An endpoint and how it is answered.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">With the base path, parameters as <c>{name}</c>: <c>/api/v1/orders/{id}</c>. No trailing slash unless written.</param>
/// <param name="Answer">How it is answered.</param>
/// <param name="Origin">The text that states it.</param>
public sealed record PlannedEndpoint(string Method, string Path, Answer Answer, SourceSpan Origin)
{
    /// <summary>The heading's name, else made up from method and path: <c>Create order</c>. For people.</summary>
    public string Name { get; init; } = "";

    /// <summary>The author's description; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The parameters of the path, in order.</summary>
    public EquatableArray<PathParameter> PathParameters { get; init; }

    /// <summary>The parameters of the query that the design names. What they do is the answer's to say.</summary>
    public EquatableArray<QueryParameter> Query { get; init; }

    /// <summary>The request body; null where none is accepted.</summary>
    public RequestShape? Request { get; init; }

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The body of success; null for none.</summary>
    public Shape? Response { get; init; }

    /// <summary>The body of errors; null for problem+json.</summary>
    public Shape? ErrorShape { get; init; }

    /// <summary>The error statuses that can arise or are documented, ascending.</summary>
    public EquatableArray<PlannedError> Errors { get; init; }

    /// <summary>Who may call it; null where the design says nothing of callers, so that everybody may.</summary>
    public PlannedAccess? Access { get; init; }

    /// <summary>The rows with which somebody with a role may call it, what anybody may included; none where they may not.</summary>
    public RowRule RowsFor(string role) => Access is not { } access ? RowRule.All : access.RowsFor(granted => PlannedGrant.Has(role, granted));

    /// <summary>What was concluded about it.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>The body as documented, where it is answered as is: it may state types; null for none.</summary>
    public JsonSample? Shown { get; init; }

    /// <summary>Those of <see cref="Query"/> that are accepted and checked, and do nothing.</summary>
    public IEnumerable<QueryParameter> Idle => Answer switch
    {
        { Asked: { } asked } => Query.Where(parameter => asked.Ignored.Contains(parameter.Name)),
        ReadAnswer read => Query.Where(parameter => parameter.Name != read.FieldsParameter && parameter.Name != read.ExpandParameter),
        EntityAnswer => Query,
        _ => [],
    };
}

/// <summary>A parameter of a path. <paramref name="Type"/> is that of the field it is compared with, else text.</summary>
public sealed record PathParameter(string Name, FieldType Type, string Description)
{
    /// <summary>Whether it holds values of a protected field, which are in no log and in no error.</summary>
    public bool IsUnrepeatable { get; init; }
}

/// <summary>A parameter of a query, as the design names it.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Type">Of its value; null where none is stated.</param>
/// <param name="IsRequired">Whether a request without it is refused.</param>
/// <param name="Description">The author's; may be empty.</param>
public sealed record QueryParameter(string Name, FieldType? Type, bool IsRequired, string Description);

/// <summary>An error status. <paramref name="Origin"/> is <c>default</c> where it was inferred.</summary>
public sealed record PlannedError(int Status, string Description, SourceSpan Origin);

/// <summary>A request body: an object with these members and no others.</summary>
/// <param name="Members">In order.</param>
/// <param name="Origin">The body as written; <c>default</c> where it was inferred from the entity.</param>
public sealed record RequestShape(EquatableArray<RequestMember> Members, SourceSpan Origin)
{
    /// <summary>The field that keeps members with other names; empty where there may be none. See <see cref="PlannedEntity.OpenField"/>.</summary>
    public string OpenField { get; init; } = "";
}

/// <summary>A member of a request body.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Type">Its type. For nested rows, an array of JSON.</param>
/// <param name="IsRequired">Whether a create or a replace must have it; a merge never must.</param>
/// <param name="Origin">The field's or member's text: where the rule that is violated stands.</param>
public sealed record RequestMember(string Name, FieldType Type, bool IsRequired, SourceSpan Origin)
{
    /// <summary>The field it sets; empty for nested rows and for a member that is accepted and has no field.</summary>
    public string Field { get; init; } = "";

    /// <summary>Whether null is a value of it.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Rows of another entity that are written with this one; null for a plain member.</summary>
    public NestedRows? Rows { get; init; }
}

/// <summary>Rows of another entity inside a request body. On a replace they replace the former ones.</summary>
/// <param name="Entity">Whose rows.</param>
/// <param name="ReferenceField">The field of them that points at the row being written.</param>
/// <param name="Item">The shape of each.</param>
public sealed record NestedRows(string Entity, string ReferenceField, RequestShape Item);
