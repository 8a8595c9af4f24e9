namespace Setout.Planning;

/// <summary>What a change means for those whom it is about.</summary>
public enum DifferenceKind
{
    /// <summary>They may do it with more rows, or at all.</summary>
    Widened,

    /// <summary>They may do it with fewer rows, or no longer.</summary>
    Narrowed,

    /// <summary>They may do it with other rows: neither all of the former nor only those.</summary>
    Moved,

    /// <summary>Something that could not be called or seen before, by them, now can.</summary>
    Exposed,
}

/// <summary>Something that changed between two revisions of a design.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Subject">An endpoint, <c>GET /orders</c>, a field, <c>Customer.email</c>, or what stands at the door, <c>callers</c>.</param>
/// <param name="Who">The roles it is so for, in words; empty for everybody alike.</param>
/// <param name="Before">How it was, in words: <c>own</c>, <c>none</c>, <c>not seen</c>.</param>
/// <param name="After">How it is.</param>
/// <param name="Origin">The text of the newer document that says so; of the former one for what is gone.</param>
public sealed record Difference(DifferenceKind Kind, string Subject, string Who, string Before, string After, SourceSpan Origin)
{
    /// <summary>Whether somebody may do or see more than before.</summary>
    public bool IsMore => Kind != DifferenceKind.Narrowed;
}
