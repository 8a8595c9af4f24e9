using Setout.Planning;

namespace Setout.Sections.Security.Auditing;

/// <summary>What a sentence or a row says of how long something is kept, as written.</summary>
/// <param name="Origin">The sentence.</param>
/// <param name="Period">How long.</param>
/// <param name="Subject">The words that may name what is kept, in order.</param>
internal sealed record StatedRetention(SourceSpan Origin, Period Period, EquatableArray<Written<string>> Subject)
{
    /// <summary>What the time counts from: <c>visit</c>, <c>inactivity</c>; empty where nothing is said of it.</summary>
    public string From { get; init; } = "";

    /// <summary>What becomes of it then.</summary>
    public RetentionEnd End { get; init; }

    /// <summary>Whether it is about somebody's data, not about one row.</summary>
    public bool IsOfData { get; init; }

    /// <summary>Whether it is about logs, backups or tokens, unless the design has an entity that is one: <c>PriceSnapshot</c>.</summary>
    public bool IsOfNoRows { get; init; }
}

/// <summary>What becomes of data when its time is over, as written.</summary>
internal enum RetentionEnd
{
    /// <summary>It goes.</summary>
    Deleted,

    /// <summary>Nobody can tell any more whom it was about.</summary>
    Anonymised,

    /// <summary>It is put elsewhere, which no database does.</summary>
    Archived,

    /// <summary>Nothing: it has to be kept until then, and may be kept for longer.</summary>
    MayGo,
}
