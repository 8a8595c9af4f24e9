using System.Buffers;
using System.Collections.Concurrent;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Reads pages of a list. The statements of each form of request are compiled when it first comes, and kept.</summary>
internal sealed class RowsRead
{
    private const int KeptForms = 256;

    private readonly ListSource source;
    private readonly RowShape shape;
    private readonly byte[] secret;
    private readonly PageQuery plain;
    private readonly ConcurrentDictionary<string, PageQuery> forms = new(StringComparer.Ordinal);

    public RowsRead(ListSource source, RowShape shape, byte[] secret)
    {
        this.source = source;
        this.shape = shape;
        this.secret = secret;
        plain = PageQuery.Compile(source, shape, new PageRequest { Limit = 1 }, cursor: null);
    }

    private bool HasCursors => source.Query.CursorParameter.Length > 0;

    public PageOutcome Read(Connection connection, DataValue[] path, in PageRequest request, IBufferWriter<byte> output, TimeProvider time)
    {
        DataValue[]? cursor = null;
        if (request.Cursor is { } given && (cursor = ReadCursor(given, path, request)) is null)
            return new PageOutcome(ReadStatus.BadCursor);
        var query = Find(request, cursor);
        connection.WorkFor(path, source.CallerAt);
        if (query.Row.Nested.Length == 0 && !request.WithTotal && source.Parents.Length == 0)
            return ReadFlat(connection, query, path, request, cursor, output, time);

        using var snapshot = Snapshot.Take(connection);
        if (ParentCheck.FindMissing(source.Parents, connection, path) is { } missing)
            return new PageOutcome(ReadStatus.ParentMissing, Parent: missing);
        var page = query.Row.Nested.Length == 0
            ? ReadFlat(connection, query, path, request, cursor, output, time)
            : ReadNested(connection, query, path, request, cursor, output, time);
        return request.WithTotal ? page with { Total = Count(connection, query, path, request) } : page;
    }

    private PageQuery Find(in PageRequest request, DataValue[]? cursor)
    {
        if (request is { Filter: null, Search: null, Sort: null, Members: null, Expand: null } && cursor is null)
            return plain;
        var key = RequestForm.KeyOf(request, cursor);
        if (forms.TryGetValue(key, out var known))
            return known;
        // Callers who make up forms without end only make themselves wait.
        if (forms.Count >= KeptForms)
            forms.Clear();
        return forms[key] = PageQuery.Compile(source, shape, request, cursor);
    }

    private PageOutcome ReadNested(
        Connection connection, PageQuery query, DataValue[] path, in PageRequest request, DataValue[]? cursor,
        IBufferWriter<byte> output, TimeProvider time)
    {
        using var rows = new Scratch();
        using var places = new NestedPlaces(query.Row.Nested.Length);
        var page = ReadRows(connection, query, path, request, cursor, rows, places, time);
        NestedRowsReader.Fill(connection, query.Row, places, rows.Written, output, [], time);
        return page;
    }

    private PageOutcome ReadFlat(
        Connection connection, PageQuery query, DataValue[] path, in PageRequest request, DataValue[]? cursor,
        IBufferWriter<byte> output, TimeProvider time) =>
        ReadRows(connection, query, path, request, cursor, output, null, time);

    private PageOutcome ReadRows(
        Connection connection, PageQuery query, DataValue[] path, in PageRequest request, DataValue[]? cursor,
        IBufferWriter<byte> to, NestedPlaces? places, TimeProvider time)
    {
        var statement = connection.Prepare(query.Page);
        try
        {
            connection.Count();
            Bind(statement, path, request, cursor);
            var (count, next) = (0, "");
            var output = new JsonOutput(to);
            output.Raw((byte)'[');
            while (statement.Step())
            {
                if (count == request.Limit)
                {
                    output.Raw((byte)']');
                    output.Flush();
                    return new PageOutcome(ReadStatus.Found, count, next, HasMore: true);
                }
                if (count > 0)
                    output.Raw((byte)',');
                RowWriter.Write(query.Row, statement, ref output, places, time);
                if (++count == request.Limit && HasCursors)
                    next = WriteCursor(statement, query, path, request);
            }
            output.Raw((byte)']');
            output.Flush();
            return new PageOutcome(ReadStatus.Found, count);
        }
        finally
        {
            statement.Reset();
        }
    }

    private void Bind(Statement statement, DataValue[] path, in PageRequest request, DataValue[]? cursor)
    {
        var next = source.Bind(statement, path, request.Filter, request.Search);
        foreach (var value in cursor ?? [])
        {
            // One without a value is no parameter, but has its number.
            if (!value.IsNull)
                statement.Bind(next, value, scale: 0);
            next++;
        }
        statement.Bind(next++, request.Limit + 1L);
        statement.Bind(next, cursor is null ? request.Offset : 0);
    }

    private long Count(Connection connection, PageQuery query, DataValue[] path, in PageRequest request)
    {
        var statement = connection.Prepare(query.Count);
        try
        {
            connection.Count();
            source.Bind(statement, path, request.Filter, request.Search);
            return statement.Step() ? statement.Integer(0) : 0;
        }
        finally
        {
            statement.Reset();
        }
    }

    private string WriteCursor(Statement row, PageQuery query, DataValue[] path, in PageRequest request)
    {
        using var asked = new Scratch();
        RequestForm.WriteAsked(asked, source, path, request);
        return Cursor.Write(row, query.SortColumns, secret, asked.Written);
    }

    private DataValue[]? ReadCursor(string cursor, DataValue[] path, in PageRequest request)
    {
        if (!HasCursors)
            return null;
        using var asked = new Scratch();
        RequestForm.WriteAsked(asked, source, path, request);
        var columns = SortColumn.Of(source.Entity, request.Sort ?? [.. source.Query.DefaultSort]).Length;
        return Cursor.Read(cursor, columns, secret, asked.Written);
    }
}
