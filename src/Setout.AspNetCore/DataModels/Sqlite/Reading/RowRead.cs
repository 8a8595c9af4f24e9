using System.Buffers;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Reads one row by path, compiled once. Column 0 is the version.</summary>
internal sealed class RowRead
{
    private readonly SqlText sql;
    private readonly RowProgram program;
    private readonly PathBinding[] bindings;
    private readonly ParentCheck[] parents;
    private readonly int callerAt;

    private RowRead(SqlText sql, RowProgram program, PathBinding[] bindings, ParentCheck[] parents, int callerAt) =>
        (this.sql, this.program, this.bindings, this.parents, this.callerAt) = (sql, program, bindings, parents, callerAt);

    public static RowRead Compile(StoredPlan plan, EntityTarget target, RowShape shape)
    {
        var entity = plan.Entity(target.Entity);
        var where = ScopeSql.OfTarget(plan, entity, target);
        return Compile(
            plan, entity, shape, where.Length == 0 ? "1" : where,
            ScopeSql.Bindings(plan, entity, target.Scope, target), ParentCheck.Compile(plan, target), target.CallerAt, target.IsShown);
    }

    /// <summary>Reads a row by the values of its key.</summary>
    public static RowRead ByKey(StoredPlan plan, StoredEntity entity, RowShape shape)
    {
        var where = entity.Key.Select((index, number) => $"{RowSelect.Alias}.{entity.Columns[index].Sql} = ?{number + 1}");
        var bindings = entity.Key.Select((index, number) => new PathBinding(number + 1, number, entity.Columns[index].Scale));
        return Compile(plan, entity, shape, string.Join(" AND ", where), [.. bindings], [], -1, isShown: true);
    }

    public ReadOutcome Read(Connection connection, DataValue[] path, IBufferWriter<byte> output, TimeProvider time)
    {
        connection.WorkFor(path, callerAt);
        var version = program.Nested.Length == 0
            ? ReadFlat(connection, path, output, time)
            : ReadNested(connection, path, output, time);
        if (version != 0)
            return new ReadOutcome(ReadStatus.Found, version);
        return ParentCheck.FindMissing(parents, connection, path) is { } missing
            ? new ReadOutcome(ReadStatus.ParentMissing, Parent: missing)
            : new ReadOutcome(ReadStatus.NotFound);
    }

    private static RowRead Compile(
        StoredPlan plan, StoredEntity entity, RowShape shape, string where, PathBinding[] bindings, ParentCheck[] parents, int callerAt, bool isShown)
    {
        var select = new RowSelect(entity, reservedColumns: 1);
        var program = RowProgramCompiler.Compile(plan, shape, select, isShown);
        var sql = $"SELECT {RowSelect.Alias}.{SqlNames.Version}, {select.Columns} FROM {select.From} WHERE {where} LIMIT 1";
        return new RowRead(new SqlText(sql), program, bindings, parents, callerAt);
    }

    private long ReadFlat(Connection connection, DataValue[] path, IBufferWriter<byte> output, TimeProvider time) =>
        WriteRow(connection, path, output, null, time);

    private long ReadNested(Connection connection, DataValue[] path, IBufferWriter<byte> output, TimeProvider time)
    {
        using var row = new Scratch();
        using var places = new NestedPlaces(program.Nested.Length);
        using var snapshot = Snapshot.Take(connection);
        var version = WriteRow(connection, path, row, places, time);
        if (version != 0)
            NestedRowsReader.Fill(connection, program, places, row.Written, output, [], time);
        return version;
    }

    /// <summary>The row's version; 0 where there is none.</summary>
    private long WriteRow(Connection connection, DataValue[] path, IBufferWriter<byte> to, NestedPlaces? places, TimeProvider time)
    {
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            PathBinding.Bind(statement, bindings, path);
            if (!statement.Step())
                return 0;
            var output = new JsonOutput(to);
            RowWriter.Write(program, statement, ref output, places, time);
            output.Flush();
            return statement.Integer(0);
        }
        finally
        {
            statement.Reset();
        }
    }
}
