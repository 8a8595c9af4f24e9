namespace Setout.AspNetCore.DataModels;

/// <summary>Whether the database answers.</summary>
/// <param name="CanRead">A read has just worked.</param>
/// <param name="CanWrite">The last write worked, or a small one has just done so.</param>
/// <param name="Fault">Why writing does not work.</param>
/// <param name="FreeBytes">What is left of the file's medium; -1 where that is not known.</param>
internal sealed record StoreHealth(bool CanRead, bool CanWrite, StorageFault Fault, long FreeBytes)
{
    public bool IsReady => CanRead && CanWrite;
}
