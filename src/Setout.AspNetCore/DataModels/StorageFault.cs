namespace Setout.AspNetCore.DataModels;

/// <summary>Why the database could not do what was asked, through no fault of the caller. Nothing was changed.</summary>
internal enum StorageFault
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>No space is left: 507. Writing works again by itself once there is.</summary>
    Full,

    /// <summary>The medium fails, or the file cannot be read or written: 503.</summary>
    Unavailable,

    /// <summary>Too much waits already: 503 with <c>Retry-After</c>.</summary>
    Overloaded,

    /// <summary>It took longer than a statement may: 503.</summary>
    TimedOut,
}
