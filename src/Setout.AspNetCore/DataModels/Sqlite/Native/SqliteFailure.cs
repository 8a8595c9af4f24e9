namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>SQLite refused something that is not a broken constraint. Its text is for the log and never for a caller.</summary>
internal sealed class SqliteFailure(int code, string message) : Exception($"SQLite {code}: {message}")
{
    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>The kind, without what extends it.</summary>
    public int Kind => Native.Code.Kind(Code);

    /// <summary>What it means to whoever asked.</summary>
    public StorageFault Fault => Kind switch
    {
        Native.Code.Full => StorageFault.Full,
        Native.Code.Busy or Native.Code.Locked => StorageFault.Overloaded,
        Native.Code.Interrupt => StorageFault.TimedOut,
        _ => StorageFault.Unavailable,
    };
}
