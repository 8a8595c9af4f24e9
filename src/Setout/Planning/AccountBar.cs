namespace Setout.Planning;

/// <summary>What an account's row says when nobody may sign in with it, nor go on: <c>status: suspended</c>, <c>is_active: false</c>.</summary>
/// <param name="Field">The field that says so.</param>
/// <param name="Kind">When it does.</param>
public sealed record AccountBar(string Field, AccountBarKind Kind)
{
    /// <summary>The states in which it does, where it is a state.</summary>
    public EquatableArray<string> States { get; init; }

    /// <summary>In words: <c>`status` is suspended or deleted</c>.</summary>
    public override string ToString() => Kind switch
    {
        AccountBarKind.WhenTrue => $"`{Field}` is true",
        AccountBarKind.WhenFalse => $"`{Field}` is false",
        AccountBarKind.WhenSet => $"`{Field}` is set",
        AccountBarKind.WhenUnset => $"`{Field}` is not set",
        AccountBarKind.WhileAhead => $"`{Field}` is yet to come",
        _ => $"`{Field}` is {string.Join(" or ", States)}",
    };
}

/// <summary>When a field bars its account.</summary>
public enum AccountBarKind
{
    /// <summary>A flag that is set: <c>is_suspended</c>.</summary>
    WhenTrue,

    /// <summary>A flag that is not: <c>is_active</c>.</summary>
    WhenFalse,

    /// <summary>An instant that is there: <c>deleted_at</c>.</summary>
    WhenSet,

    /// <summary>An instant that is not there yet: <c>email_verified_at</c>.</summary>
    WhenUnset,

    /// <summary>An instant that is yet to come: <c>suspended_until</c>.</summary>
    WhileAhead,

    /// <summary>One of some states.</summary>
    InState,
}
