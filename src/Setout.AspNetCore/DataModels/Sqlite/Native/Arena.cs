using System.Runtime.InteropServices;

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>
/// Memory for the parameters of the statements under way on a connection, so that binding text neither allocates nor pins.
/// It is free again when the last of them is reset.
/// </summary>
internal sealed unsafe class Arena : IDisposable
{
    private const int Size = 16 * 1024;

    private readonly byte* start = (byte*)NativeMemory.Alloc(Size);
    private List<nint>? overflow;
    private int used;
    private int users;

    public void Enter() => users++;

    /// <summary>Valid until all have left.</summary>
    public Span<byte> Take(int length)
    {
        if (length > Size - used)
            return new Span<byte>(TakeOverflow(length), length);
        var taken = new Span<byte>(start + used, length);
        used += length;
        return taken;
    }

    public void Leave()
    {
        if (--users > 0)
            return;
        used = 0;
        if (overflow is not null)
            FreeOverflow();
    }

    public void Dispose()
    {
        FreeOverflow();
        NativeMemory.Free(start);
    }

    private byte* TakeOverflow(int length)
    {
        var block = (byte*)NativeMemory.Alloc((nuint)Math.Max(length, 1));
        (overflow ??= []).Add((nint)block);
        return block;
    }

    private void FreeOverflow()
    {
        foreach (var block in overflow ?? [])
            NativeMemory.Free((void*)block);
        overflow = null;
    }
}
