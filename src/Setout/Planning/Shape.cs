namespace Setout.Planning;

/// <summary>What a response body looks like, exactly: members, casing, nesting.</summary>
public abstract record Shape;

/// <summary>An object of named parts: an envelope, a group of members.</summary>
public sealed record ObjectShape(EquatableArray<ShapeMember> Members) : Shape;

/// <summary>A member of an object. <paramref name="Origin"/> is <c>default</c> where it was inferred.</summary>
public sealed record ShapeMember(string Name, Shape Value, SourceSpan Origin);

/// <summary>An object made of one row of an entity: inside it, <see cref="FieldShape"/> and the related shapes speak of that row.</summary>
public sealed record RowShape(string Entity, EquatableArray<ShapeMember> Members) : Shape
{
    /// <summary>The field whose object's members follow the others; empty for none. See <see cref="PlannedEntity.OpenField"/>.</summary>
    public string OpenField { get; init; } = "";
}

/// <summary>An array of the rows found.</summary>
public sealed record RowsShape(RowShape Item) : Shape;

/// <summary>The value of a field of the current row.</summary>
public sealed record FieldShape(string Field) : Shape
{
    /// <summary>Whether it is shown whole though it is masked, since those who ask may see it so.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>The value of a field of the account that is signed in, where the body has it beside the tokens.</summary>
public sealed record AccountFieldShape(string Field) : Shape;

/// <summary>The row that a reference field of the current row points at, or null.</summary>
public sealed record RelatedRowShape(string ReferenceField, RowShape Row) : Shape;

/// <summary>The rows of another entity whose <paramref name="ReferenceField"/> points at the current row, ordered by key.</summary>
public sealed record RelatedRowsShape(string ReferenceField, RowShape Row) : Shape;

/// <summary>The number of rows of <paramref name="Entity"/> whose <paramref name="ReferenceField"/> points at the current row.</summary>
public sealed record RelatedCountShape(string Entity, string ReferenceField) : Shape;

/// <summary>The number of rows of an entity: of all, or of those with a value in a field.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Field">The field; empty for all rows.</param>
/// <param name="Value">A string of the field's enum, or a bool; null for all rows.</param>
public sealed record FigureShape(string Entity, string Field = "", object? Value = null) : Shape
{
    /// <summary>The field that points at the account to which the rows belong, where only those of the caller count; empty for all.</summary>
    public string OwnerField { get; init; } = "";
}

/// <summary>Something the runtime knows.</summary>
public sealed record ComputedShape(ComputedValue Value) : Shape;

/// <summary>The groups of a summary: an array of objects, in which <see cref="ComputedValue.GroupKey"/> and the aggregates speak of one group.</summary>
public sealed record GroupsShape(ObjectShape Item) : Shape;

/// <summary>The groups of a summary as one object: <c>{"draft": 3, "paid": 5}</c>.</summary>
/// <param name="Value">Of each group.</param>
public sealed record GroupMapShape(ComputedValue Value) : Shape
{
    /// <summary>The members that are there even where no row is in the group, in order, before the others.</summary>
    public EquatableArray<string> Keys { get; init; }
}

/// <summary>
/// What is wrong with a request, as an array: each item an object in which <see cref="ComputedValue.ViolationName"/> and its
/// relatives speak of one violation, or one of these values itself.
/// </summary>
public sealed record ViolationsShape(Shape Item) : Shape;

/// <summary>A constant of the documented example, as JSON.</summary>
public sealed record ConstantShape(string Json) : Shape;

/// <summary>What the runtime can fill in.</summary>
public enum ComputedValue
{
    /// <summary>The number of rows that match, regardless of paging.</summary>
    Total,

    /// <summary>The page asked for, from 1.</summary>
    Page,

    /// <summary>The page size in force.</summary>
    PageSize,

    /// <summary>The number of pages.</summary>
    PageCount,

    /// <summary>The number of rows on this page.</summary>
    PageLength,

    /// <summary>The offset of the first row.</summary>
    Offset,

    /// <summary>The cursor of the next page, null on the last.</summary>
    NextCursor,

    /// <summary>The link of the next page, null on the last.</summary>
    NextLink,

    /// <summary>The link of the page before, null on the first.</summary>
    PreviousLink,

    /// <summary>Whether there is a next page.</summary>
    HasMore,

    /// <summary>Whether there is a page before.</summary>
    HasPrevious,

    /// <summary>The instant of the answer.</summary>
    Now,

    /// <summary>What proves who the caller is, for a while.</summary>
    AccessToken,

    /// <summary>What new tokens are given for.</summary>
    RefreshToken,

    /// <summary>The seconds for which the access token is good.</summary>
    ExpiresIn,

    /// <summary>The instant until which the access token is good.</summary>
    ExpiresAt,

    /// <summary>Of a group: the value grouped by.</summary>
    GroupKey,

    /// <summary>The number of rows (of a group, or of all).</summary>
    Count,

    /// <summary>The sum of the summed field (of a group, or of all).</summary>
    Sum,

    /// <summary>Of an error: its HTTP status.</summary>
    ErrorStatus,

    /// <summary>Of an error: its stable code, such as <c>not_found</c>.</summary>
    ErrorCode,

    /// <summary>The same where the design shows codes in capitals: <c>NOT_FOUND</c>.</summary>
    ErrorCodeInCapitals,

    /// <summary>Of an error: a short sentence for its kind.</summary>
    ErrorTitle,

    /// <summary>Of an error: the sentence for this occurrence.</summary>
    ErrorDetail,

    /// <summary>Of an error: the list of violations, each <c>{pointer, code, detail}</c>.</summary>
    ErrorViolations,

    /// <summary>Of an error: what is wrong by the name of the member or parameter, <c>{"price": "must be there"}</c>.</summary>
    ErrorMembers,

    /// <summary>Of an error: the path asked for.</summary>
    ErrorInstance,

    /// <summary>Of an error: the trace id.</summary>
    ErrorTraceId,

    /// <summary>Of a violation: the member, parameter or header, nested ones with points: <c>items.0.sku</c>.</summary>
    ViolationName,

    /// <summary>Of a violation: a JSON pointer into the body, or the name of the parameter or header.</summary>
    ViolationPointer,

    /// <summary>Of a violation: its stable code, such as <c>too_long</c>.</summary>
    ViolationCode,

    /// <summary>The same where the design shows codes in capitals: <c>TOO_LONG</c>.</summary>
    ViolationCodeInCapitals,

    /// <summary>Of a violation: what is wrong.</summary>
    ViolationDetail,

    /// <summary>Of a violation: its name and what is wrong, in one sentence.</summary>
    ViolationSentence,
}
