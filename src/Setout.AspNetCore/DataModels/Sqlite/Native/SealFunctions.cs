using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>
/// What statements do with protected columns: <c>setout_seal(column, row, value)</c> encrypts, <c>setout_open</c> gives the value as
/// it was, number or text, <c>setout_tag(column, value)</c> is what equal values have in common, <c>setout_key(stored)</c> is the
/// number of the key, and <c>setout_mask(value, n)</c> leaves n characters. NULL stays NULL.
/// </summary>
internal sealed unsafe class SealFunctions : IDisposable
{
    private const int Utf8 = 1;
    private const int DirectOnly = 0x80000;
    private const nint Transient = -1;

    private readonly Sealer? sealer;
    private GCHandle handle;

    public SealFunctions(Sealer? sealer)
    {
        this.sealer = sealer;
        handle = GCHandle.Alloc(this);
    }

    public Sealer? Sealer => sealer;

    /// <summary>Makes the functions known to a connection; gives SQLite's code.</summary>
    public int Register(nint connection)
    {
        var state = (void*)GCHandle.ToIntPtr(handle);
        var code = Sqlite3.CreateFunction(connection, "setout_mask", 2, Utf8, state, &Mask, 0, 0, 0);
        if (sealer is null || code != Code.Ok)
            return code;
        foreach (var result in (ReadOnlySpan<int>)
        [
            Sqlite3.CreateFunction(connection, "setout_seal", 3, Utf8 | DirectOnly, state, &Seal, 0, 0, 0),
            Sqlite3.CreateFunction(connection, "setout_open", 3, Utf8 | DirectOnly, state, &Open, 0, 0, 0),
            Sqlite3.CreateFunction(connection, "setout_tag", 2, Utf8 | DirectOnly, state, &Tag, 0, 0, 0),
            Sqlite3.CreateFunction(connection, "setout_key", 1, Utf8 | DirectOnly, state, &Key, 0, 0, 0),
        ])
            code = code == Code.Ok ? result : code;
        return code;
    }

    public void Dispose()
    {
        if (handle.IsAllocated)
            handle.Free();
        sealer?.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Seal(nint context, int count, nint* values)
    {
        try
        {
            if (Sqlite3.ValueType(values[2]) == Statement.NullType)
                Sqlite3.ResultNull(context);
            else
                Give(context, Of(context).sealer!.Seal(Place(values), Encoded(values[2], isExact: true)));
        }
        catch (Exception fault)
        {
            Fail(context, fault);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Open(nint context, int count, nint* values)
    {
        try
        {
            if (Sqlite3.ValueType(values[2]) == Statement.NullType)
                Sqlite3.ResultNull(context);
            else if (Of(context).sealer!.Open(Place(values), Blob(values[2])) is { } opened)
                GiveDecoded(context, opened);
            else
                Fail(context, "an encrypted value is not what was stored there, or its key is missing");
        }
        catch (Exception fault)
        {
            Fail(context, fault);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Tag(nint context, int count, nint* values)
    {
        try
        {
            if (Sqlite3.ValueType(values[1]) == Statement.NullType)
                Sqlite3.ResultNull(context);
            else
                Give(context, Of(context).sealer!.Tag(Text(values[0]), Encoded(values[1], isExact: false)));
        }
        catch (Exception fault)
        {
            Fail(context, fault);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Key(nint context, int count, nint* values)
    {
        if (Sqlite3.ValueType(values[0]) == Statement.BlobType && Sealer.IsSealed(Blob(values[0])))
            Sqlite3.ResultInteger(context, Sealer.KeyOf(Blob(values[0])));
        else
            Sqlite3.ResultNull(context);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Mask(nint context, int count, nint* values)
    {
        try
        {
            if (Sqlite3.ValueType(values[0]) == Statement.NullType)
            {
                Sqlite3.ResultNull(context);
                return;
            }
            var masked = Encoding.UTF8.GetBytes(Masked.Text(Text(values[0]), (int)Sqlite3.ValueInteger(values[1])));
            fixed (byte* text = masked)
                Sqlite3.ResultText(context, text, masked.Length, Transient);
        }
        catch (Exception fault)
        {
            Fail(context, fault);
        }
    }

    private static SealFunctions Of(nint context) => (SealFunctions)GCHandle.FromIntPtr((nint)Sqlite3.UserData(context)).Target!;

    private static string Place(nint* values) => $"{Text(values[0])}\0{Text(values[1])}";

    private static string Text(nint value) => Encoding.UTF8.GetString(Sqlite3.ValueText(value), Sqlite3.ValueBytes(value));

    private static ReadOnlySpan<byte> Blob(nint value) => new(Sqlite3.ValueBlob(value), Sqlite3.ValueBytes(value));

    /// <summary>The type, and the value. A whole number is the same whether it comes as a real or not, where it is compared.</summary>
    private static byte[] Encoded(nint value, bool isExact)
    {
        var type = Sqlite3.ValueType(value);
        var number = type == Statement.NumberType ? Sqlite3.ValueNumber(value) : 0;
        if (type == Statement.NumberType && !isExact && number == Math.Floor(number) && Math.Abs(number) < long.MaxValue)
            return Whole((long)number);
        switch (type)
        {
            case Statement.IntegerType:
                return Whole(Sqlite3.ValueInteger(value));
            case Statement.NumberType:
                var real = new byte[9];
                real[0] = Statement.NumberType;
                BinaryPrimitives.WriteInt64BigEndian(real.AsSpan(1), BitConverter.DoubleToInt64Bits(number));
                return real;
            case Statement.BlobType:
                return [Statement.BlobType, .. Blob(value)];
            default:
                return [Statement.TextType, .. new ReadOnlySpan<byte>(Sqlite3.ValueText(value), Sqlite3.ValueBytes(value))];
        }
    }

    private static byte[] Whole(long number)
    {
        var whole = new byte[9];
        whole[0] = Statement.IntegerType;
        BinaryPrimitives.WriteInt64BigEndian(whole.AsSpan(1), number);
        return whole;
    }

    private static void GiveDecoded(nint context, byte[] value)
    {
        switch (value[0])
        {
            case Statement.IntegerType:
                Sqlite3.ResultInteger(context, BinaryPrimitives.ReadInt64BigEndian(value.AsSpan(1)));
                break;
            case Statement.NumberType:
                Sqlite3.ResultNumber(context, BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64BigEndian(value.AsSpan(1))));
                break;
            case Statement.BlobType:
                Give(context, value.AsSpan(1));
                break;
            default:
                fixed (byte* text = value)
                    Sqlite3.ResultText(context, text + 1, value.Length - 1, Transient);
                break;
        }
    }

    private static void Give(nint context, ReadOnlySpan<byte> bytes)
    {
        // A pointer to nothing would be NULL, not an empty value.
        byte none = 0;
        fixed (byte* start = bytes)
            Sqlite3.ResultBlob(context, start == null ? &none : start, bytes.Length, Transient);
    }

    // The values themselves are in no message.
    private static void Fail(nint context, Exception fault) => Fail(context, $"a protected value cannot be worked with ({fault.GetType().Name})");

    private static void Fail(nint context, string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        fixed (byte* start = text)
            Sqlite3.ResultError(context, start, text.Length);
    }
}
