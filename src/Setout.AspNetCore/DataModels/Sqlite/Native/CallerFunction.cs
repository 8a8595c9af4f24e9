using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>
/// <c>setout_caller()</c>: the key of the account on whose behalf a connection works; null for none. A statement asks for it once,
/// in <c>(SELECT setout_caller())</c>, so that columns compared with it are found by their index.
/// </summary>
internal sealed unsafe class CallerFunction : IDisposable
{
    /// <summary>How statements ask for it.</summary>
    public const string Sql = "(SELECT setout_caller())";

    private const int Utf8 = 1;
    private const int DirectOnly = 0x80000;
    private const nint Transient = -1;

    private Slot* slot = (Slot*)NativeMemory.AllocZeroed((nuint)sizeof(Slot));

    /// <summary>Makes the function known to a connection.</summary>
    public int Register(nint connection) => Sqlite3.CreateFunction(connection, "setout_caller", 0, Utf8 | DirectOnly, slot, &Give, 0, 0, 0);

    /// <summary>From now on it gives this key; null for an unset one.</summary>
    public void Set(in DataValue key)
    {
        if (slot == null)
            return;
        slot->Length = -1;
        if (key.IsUnset || key.IsNull)
        {
            slot->IsNumber = 0;
            return;
        }
        slot->IsNumber = key.Kind == DataKind.Integer ? (byte)1 : (byte)0;
        if (key.Kind == DataKind.Integer)
        {
            slot->Number = key.AsInteger();
            return;
        }
        var text = key.ToString();
        var bytes = new Span<byte>(slot->Text, Slot.Capacity);
        // A key that does not fit is nobody's.
        if (Encoding.UTF8.TryGetBytes(text, bytes, out var length))
            slot->Length = length;
    }

    public void Dispose()
    {
        NativeMemory.Free(slot);
        slot = null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Give(nint context, int count, nint* values)
    {
        var slot = (Slot*)Sqlite3.UserData(context);
        if (slot->IsNumber != 0)
            Sqlite3.ResultInteger(context, slot->Number);
        else if (slot->Length >= 0)
            Sqlite3.ResultText(context, slot->Text, slot->Length, Transient);
        else
            Sqlite3.ResultNull(context);
    }

    private struct Slot
    {
        public const int Capacity = 1024;

        public long Number;
        public int Length;
        public byte IsNumber;
        public fixed byte Text[Capacity];
    }
}
