using System.Text;

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>A prepared statement: bound, stepped through, reset. Used by one thread at a time.</summary>
internal sealed unsafe class Statement(Connection connection, nint handle)
{
    public const int IntegerType = 1;
    public const int NumberType = 2;
    public const int TextType = 3;
    public const int BlobType = 4;
    public const int NullType = 5;

    private bool usesArena;

    public void BindNull(int index) => Check(Sqlite3.BindNull(handle, index));

    public void Bind(int index, long value) => Check(Sqlite3.BindInteger(handle, index, value));

    public void Bind(int index, double value) => Check(Sqlite3.BindNumber(handle, index, value));

    /// <summary>Copies; the caller's bytes may change at once.</summary>
    public void BindText(int index, ReadOnlySpan<byte> utf8)
    {
        var copy = Take(utf8.Length + 1);
        utf8.CopyTo(copy);
        fixed (byte* text = copy)
            Check(Sqlite3.BindText(handle, index, text, utf8.Length, 0));
    }

    public void BindText(int index, ReadOnlySpan<char> value)
    {
        var copy = Take(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, copy);
        fixed (byte* text = copy)
            Check(Sqlite3.BindText(handle, index, text, length, 0));
    }

    public void BindBlob(int index, ReadOnlySpan<byte> bytes)
    {
        var copy = Take(bytes.Length + 1);
        bytes.CopyTo(copy);
        fixed (byte* blob = copy)
            Check(Sqlite3.BindBlob(handle, index, blob, bytes.Length, 0));
    }

    /// <summary>Whether there is a row to read. Anything but a row or the end throws.</summary>
    public bool Step()
    {
        var code = Sqlite3.Step(handle);
        if (code == Code.Row)
            return true;
        if (code == Code.Done)
            return false;
        throw connection.Failure(code);
    }

    /// <summary>Runs to the end; gives the code of a broken constraint, else <see cref="Code.Ok"/>. Anything else throws.</summary>
    public int Run()
    {
        connection.Count();
        var code = Sqlite3.Step(handle);
        if (Code.IsConstraint(code))
            return code;
        if (code is not (Code.Done or Code.Row))
            throw connection.Failure(code);
        return Code.Ok;
    }

    /// <summary>Ends the execution. What was read from columns is gone; what was bound stays until it is bound anew.</summary>
    public void Reset()
    {
        _ = Sqlite3.Reset(handle);
        if (!usesArena)
            return;
        usesArena = false;
        connection.Arena.Leave();
    }

    public bool IsNull(int column) => Sqlite3.ColumnType(handle, column) == NullType;

    public long Integer(int column) => Sqlite3.ColumnInteger(handle, column);

    public double Number(int column) => Sqlite3.ColumnNumber(handle, column);

    /// <summary>SQLite's own bytes, valid until the next step: copy what is kept.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var text = Sqlite3.ColumnText(handle, column);
        return new ReadOnlySpan<byte>(text, Sqlite3.ColumnBytes(handle, column));
    }

    /// <inheritdoc cref="Text"/>
    public ReadOnlySpan<byte> Blob(int column)
    {
        var bytes = Sqlite3.ColumnBlob(handle, column);
        return new ReadOnlySpan<byte>(bytes, Sqlite3.ColumnBytes(handle, column));
    }

    /// <summary>Notes that an answer shows the row at hand.</summary>
    /// <param name="entity">Its place among those of the plan.</param>
    /// <param name="column">The column with the key as one text.</param>
    public void Note(int entity, int column) => connection.Seen?.Add(new(entity, Encoding.UTF8.GetString(Text(column))));

    public int Type(int column) => Sqlite3.ColumnType(handle, column);

    /// <summary>Ends it for good.</summary>
    public void Finish()
    {
        Reset();
        _ = Sqlite3.Finalize(handle);
    }

    private Span<byte> Take(int length)
    {
        if (!usesArena)
        {
            usesArena = true;
            connection.Arena.Enter();
        }
        return connection.Arena.Take(length);
    }

    private void Check(int code)
    {
        if (code != Code.Ok)
            throw connection.Failure(code);
    }
}
