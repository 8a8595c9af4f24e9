using Setout.Types;
using Setout.Expressions;

namespace Setout.Planning;

/// <summary>How an endpoint is answered.</summary>
public abstract record Answer
{
    /// <summary>Of the table in the manual: resource, account, transition, query, file, handler, service, example.</summary>
    public abstract string Kind { get; }

    /// <summary>For people: <c>list Order</c>, <c>Order.status to cancelled</c>.</summary>
    public abstract string Summary { get; }

    /// <summary>Whether callers have no token yet, or one that is over, when they come to it.</summary>
    public bool IsDoor =>
        this is SignInAnswer or RefreshAnswer or ForgotPasswordAnswer or ResetPasswordAnswer or ConfirmAddressAnswer or SendConfirmationAnswer or CreateAnswer { IsAccount: true };

    /// <summary>What callers may ask of the rows; null where they may ask nothing.</summary>
    public ListQuery? Asked => this switch
    {
        ListAnswer list => list.Query,
        SummaryAnswer summary => summary.Query,
        _ => null,
    };

    /// <summary>A state in words: <c>paid</c>, <c>true</c>.</summary>
    protected static string StateText(object target) => target is bool flag ? flag ? "true" : "false" : $"{target}";
}

/// <summary>An answer that reads or changes rows of one entity.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Scope">Which rows the path addresses; empty for all.</param>
public abstract record EntityAnswer(string Entity, EquatableArray<PathMatch> Scope) : Answer
{
    /// <summary>Rows that must be there, else 404: the customer of <c>/customers/{id}/orders</c>. Outermost first.</summary>
    public EquatableArray<ParentRow> Parents { get; init; }

    /// <summary>Whether it is about accounts: who registers, who asks.</summary>
    public bool IsAccount { get; init; }

    /// <summary>The member of the request that must have the password in use, where another one is sent; empty for none.</summary>
    public string CurrentPassword { get; init; } = "";

    /// <summary>Whether the row addressed is that of the caller, or rows that belong to it.</summary>
    public bool NeedsCaller => Scope.Concat(Parents.SelectMany(parent => parent.Scope)).Any(match => match.Parameter == PlannedAccounts.Caller);

    /// <inheritdoc/>
    public override string Kind => IsAccount ? "account" : "resource";
}

/// <summary>Rows whose field equals a path parameter, directly or over references.</summary>
/// <param name="Parameter">Name of the path parameter, or <see cref="PlannedAccounts.Caller"/>.</param>
/// <param name="Via">Reference fields to follow from the entity, in order; empty where the field is its own.</param>
/// <param name="Field">The field compared, of the entity at the end of <paramref name="Via"/>.</param>
public sealed record PathMatch(string Parameter, EquatableArray<string> Via, string Field)
{
    /// <summary>What the field equals instead of a parameter, which is then empty: a string of its enum, or a bool; null for a parameter.</summary>
    public object? State { get; init; }
}

/// <summary>A row that must exist. <paramref name="Scope"/> addresses it.</summary>
public sealed record ParentRow(string Entity, EquatableArray<PathMatch> Scope);

/// <summary>Rows, paged, filtered and sorted.</summary>
public sealed record ListAnswer(string Entity, EquatableArray<PathMatch> Scope, ListQuery Query) : EntityAnswer(Entity, Scope)
{
    /// <summary>Whether a free text is looked for; then <see cref="ListQuery.SearchParameter"/> is named and the answer is a query.</summary>
    public bool IsSearch { get; init; }

    /// <inheritdoc/>
    public override string Kind => IsSearch ? "query" : base.Kind;

    /// <inheritdoc/>
    public override string Summary => $"{(IsSearch ? "search" : "list")} {Entity}";
}

/// <summary>One row.</summary>
public sealed record ReadAnswer(string Entity, EquatableArray<PathMatch> Scope) : EntityAnswer(Entity, Scope)
{
    /// <summary>Members to return, as in a list; empty if none can be chosen.</summary>
    public string FieldsParameter { get; init; } = "fields";

    /// <summary>Relations to nest, as in a list; empty if none can be.</summary>
    public string ExpandParameter { get; init; } = "expand";

    /// <inheritdoc/>
    public override string Summary => $"read {Entity}";
}

/// <summary>
/// Inserts a row. Matches of the scope without <see cref="PathMatch.Via"/> become values of the row; of the others the first
/// reference becomes one to the last parent.
/// </summary>
public sealed record CreateAnswer(string Entity, EquatableArray<PathMatch> Scope) : EntityAnswer(Entity, Scope)
{
    /// <summary>The path of the endpoint that reads one row, for <c>Location</c>; empty if there is none.</summary>
    public string ItemPath { get; init; } = "";

    /// <summary>Whether whoever registers is signed in by it.</summary>
    public bool GivesTokens { get; init; }

    /// <inheritdoc/>
    public override string Summary => IsAccount ? $"register a {Entity}" : $"create {Entity}";
}

/// <summary>Replaces a row: what is not sent becomes its default or null.</summary>
public sealed record ReplaceAnswer(string Entity, EquatableArray<PathMatch> Scope) : EntityAnswer(Entity, Scope)
{
    /// <inheritdoc/>
    public override string Summary => $"replace {Entity}";
}

/// <summary>Changes what is sent (RFC 7396).</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Scope">The row.</param>
/// <param name="Field">The one field that can be changed (<c>PATCH …/status</c>); empty for any of the request's.</param>
public sealed record MergeAnswer(string Entity, EquatableArray<PathMatch> Scope, string Field) : EntityAnswer(Entity, Scope)
{
    /// <inheritdoc/>
    public override string Summary => Field.Length == 0 ? $"merge {Entity}" : $"set {Entity}.{Field}";
}

/// <summary>Deletes a row.</summary>
public sealed record DeleteAnswer(string Entity, EquatableArray<PathMatch> Scope) : EntityAnswer(Entity, Scope)
{
    /// <inheritdoc/>
    public override string Summary => $"delete {Entity}";
}

/// <summary>Moves a row to a state; 409 where the condition does not hold.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Scope">The row.</param>
/// <param name="StateField">The field of an enum or boolean type that changes; an instant, where only that is left.</param>
/// <param name="Target">The value it takes: a string of the enum, or a bool; <c>now</c> for an instant.</param>
/// <param name="Condition">What must hold before, the target state excluded where nothing is stated.</param>
/// <param name="ConditionText">The condition in the author's words, for the 409.</param>
/// <param name="Stamps">Instants set to now: <c>cancelled_at</c>.</param>
public sealed record TransitionAnswer(
    string Entity, EquatableArray<PathMatch> Scope, string StateField, object Target,
    Expression Condition, string ConditionText, EquatableArray<string> Stamps) : EntityAnswer(Entity, Scope)
{
    /// <inheritdoc/>
    public override string Kind => "transition";

    /// <inheritdoc/>
    public override string Summary => $"{Entity}.{StateField} to {StateText(Target)}";
}

/// <summary>Counts, sums or groups rows. The response shape says which.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Scope">Which rows.</param>
/// <param name="GroupBy">The field grouped by; empty for one figure over all.</param>
/// <param name="SumField">The field summed; empty if none.</param>
/// <param name="Query">Filters as in a list; no paging.</param>
public sealed record SummaryAnswer(string Entity, EquatableArray<PathMatch> Scope, string GroupBy, string SumField, ListQuery Query) : EntityAnswer(Entity, Scope)
{
    /// <inheritdoc/>
    public override string Kind => "query";

    /// <inheritdoc/>
    public override string Summary => GroupBy.Length == 0 ? $"count {Entity}" : $"summary of {Entity} by {GroupBy}";
}

/// <summary>How many rows there are of several entities at once, seen from one state of the database. The response shape says of which.</summary>
public sealed record OverviewAnswer : Answer
{
    /// <summary>Whether it counts what belongs to the caller.</summary>
    public bool NeedsCaller { get; init; }

    /// <inheritdoc/>
    public override string Kind => "query";

    /// <inheritdoc/>
    public override string Summary => NeedsCaller ? "overview of what is the caller's" : "overview";
}

/// <summary>Moves all rows of the scope to a state, those apart that are in it already: <c>POST /notifications/read-all</c>.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Scope">Which rows.</param>
/// <param name="StateField">The field that changes.</param>
/// <param name="Target">The value it takes: a string of the enum, or a bool.</param>
/// <param name="Stamps">Instants set to now.</param>
public sealed record TransitionAllAnswer(string Entity, EquatableArray<PathMatch> Scope, string StateField, object Target, EquatableArray<string> Stamps) : EntityAnswer(Entity, Scope)
{
    /// <inheritdoc/>
    public override string Kind => "transition";

    /// <inheritdoc/>
    public override string Summary => $"{Entity}.{StateField} to {StateText(Target)}, of all";
}

/// <summary>Whether the system is well.</summary>
public sealed record HealthAnswer : Answer
{
    /// <inheritdoc/>
    public override string Kind => "query";

    /// <inheritdoc/>
    public override string Summary => "health";
}

/// <summary>The documented example, as is, marked by <c>Setout-Answer: example</c>.</summary>
/// <param name="Reason">Why nothing better could be derived.</param>
/// <param name="Json">The body; empty for none.</param>
public sealed record ExampleAnswer(string Reason, string Json) : Answer
{
    /// <summary>The documented request: shown to callers, and whatever they send is taken; null for none.</summary>
    public JsonSample? Takes { get; init; }

    /// <inheritdoc/>
    public override string Kind => "example";

    /// <inheritdoc/>
    public override string Summary => "the documented example";
}
