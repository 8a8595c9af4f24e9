using System.Buffers;
using System.Runtime.InteropServices;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Fetches nested rows, one query for each level whatever the number of rows above, and puts them in their places.</summary>
internal static class NestedRowsReader
{
    /// <summary>Copies the rows with their nested rows. Marks are offsets in the rows; they are moved along.</summary>
    public static void Fill(
        Connection connection, RowProgram program, NestedPlaces places, ReadOnlySpan<byte> rows, IBufferWriter<byte> output,
        Span<int> marks, TimeProvider time)
    {
        var fetched = new Fetched[program.Nested.Length];
        try
        {
            for (var query = 0; query < fetched.Length; query++)
                fetched[query] = Fetch(connection, program.Nested[query], places, query, time);
            Merge(places, fetched, rows, output, marks);
        }
        finally
        {
            foreach (var part in fetched)
                part.Rows?.Dispose();
        }
    }

    private static void Merge(NestedPlaces places, Fetched[] fetched, ReadOnlySpan<byte> rows, IBufferWriter<byte> output, Span<int> marks)
    {
        var next = new int[fetched.Length];
        var (copied, added, mark) = (0, 0, 0);
        foreach (var (offset, query) in places.All)
        {
            for (; mark < marks.Length && marks[mark] <= offset; mark++)
                marks[mark] += added;
            output.Write(rows[copied..offset]);
            copied = offset;
            var part = fetched[query].Of(next[query]++);
            output.Write(part);
            added += part.Length;
        }
        for (; mark < marks.Length; mark++)
            marks[mark] += added;
        output.Write(rows[copied..]);
    }

    private static Fetched Fetch(Connection connection, NestedQuery query, NestedPlaces above, int index, TimeProvider time)
    {
        var rows = new Scratch();
        var ends = new List<int>();
        using var places = query.Row.Nested.Length > 0 ? new NestedPlaces(query.Row.Nested.Length) : null;
        var statement = connection.Prepare(query.Sql);
        try
        {
            connection.Count();
            statement.BindText(1, above.KeysOf(index));
            WriteArrays(statement, query.Row, rows, ends, above.All.Count(place => place.Query == index), places, time);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
        finally
        {
            statement.Reset();
        }
        return places is null ? new Fetched(rows, ends) : FillBelow(connection, query.Row, places, rows, ends, time);
    }

    /// <summary>One array for each key, one behind the other.</summary>
    private static void WriteArrays(
        Statement statement, RowProgram program, Scratch rows, List<int> ends, int keys, NestedPlaces? places, TimeProvider time)
    {
        var output = new JsonOutput(rows);
        var isEmpty = true;
        output.Raw((byte)'[');
        while (statement.Step())
        {
            for (var key = (int)statement.Integer(0); ends.Count < key; isEmpty = true)
                Next(ref output, ends);
            if (!isEmpty)
                output.Raw((byte)',');
            isEmpty = false;
            RowWriter.Write(program, statement, ref output, places, time);
        }
        while (ends.Count < keys)
            Next(ref output, ends);
        output.Flush();
    }

    private static void Next(ref JsonOutput output, List<int> ends)
    {
        output.Raw((byte)']');
        ends.Add(output.Length);
        output.Raw((byte)'[');
    }

    private static Fetched FillBelow(
        Connection connection, RowProgram program, NestedPlaces places, Scratch rows, List<int> ends, TimeProvider time)
    {
        using (rows)
        {
            var filled = new Scratch();
            Fill(connection, program, places, rows.Written, filled, CollectionsMarshal.AsSpan(ends), time);
            return new Fetched(filled, ends);
        }
    }

    /// <summary>The arrays of nested rows, and where each ends.</summary>
    private readonly record struct Fetched(Scratch Rows, List<int> Ends)
    {
        public ReadOnlySpan<byte> Of(int key)
        {
            var start = key == 0 ? 0 : Ends[key - 1];
            return Rows.Written[start..Ends[key]];
        }
    }
}
