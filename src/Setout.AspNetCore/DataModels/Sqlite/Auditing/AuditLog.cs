using System.Text;
using System.Text.Json;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>
/// Writes the log: what the triggers noted of a change, and which rows were read, become entries of the chain in the transaction of the change
/// itself. There is no moment in which one is there without the other. Used by the writing thread only.
/// </summary>
internal sealed class AuditLog
{
    private static readonly SqlText NotedText = new($"SELECT entity, deed, row, before, after, changed FROM temp.\"{AuditTriggers.Noted}\" ORDER BY n");
    private static readonly SqlText ForgetText = new($"DELETE FROM temp.\"{AuditTriggers.Noted}\"");
    private static readonly SqlText AddText = new($"INSERT INTO \"_setout_audit\" ({AuditTable.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");

    private const int DroppedAtOnce = 500;

    private readonly PlannedAudit audit;
    private readonly byte[] key;
    private readonly SqlText? nameOf;
    private readonly EquatableArray<PlannedEntity> entities;

    public AuditLog(Connection connection, StoredPlan plan, PlannedAudit audit, byte[] key)
    {
        (this.audit, this.key, entities) = (audit, key, plan.Plan.Entities);
        nameOf = CallerName.Sql(plan);
        AuditTriggers.Keep(connection, plan, audit);
        if (audit.HasReads || audit.HasCounts)
            connection.Seen = [];
    }

    /// <summary>Forgets what a work before it saw.</summary>
    public static void Begin(Connection connection) => connection.Seen?.Clear();

    /// <summary>Writes the entries of all that was noted since the last time.</summary>
    public void Seal(WriteContext context, Deed deed)
    {
        var noted = Noted(context.Connection, deed);
        if (ReferenceEquals(deed, Deed.Upkeep))
            return;
        noted.AddRange(SeenRows.Of(context.Connection.Seen ?? [], entities));
        if (noted.Count > 0)
            Append(context, deed, noted);
    }

    /// <summary>Writes entries behind the last one.</summary>
    public void Append(WriteContext context, Deed deed, List<AuditRow> entries)
    {
        var connection = context.Connection;
        var head = AuditMark.Read(connection, AuditMark.Head, key)?.Mark ?? AuditMark.Start;
        var at = (context.Now.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        var name = deed.Name.Length > 0 || deed.Who.Length == 0 ? deed.Name : CallerName.Of(connection, nameOf, deed.Who);
        foreach (var entry in entries)
        {
            var whole = entry with { Sequence = head.Sequence + 1, At = at, Who = deed.Who, Name = name, Roles = deed.Roles, Operation = deed.Operation, Trace = deed.Trace };
            head = new(whole.Sequence, whole.HashBehind(head.Hash, key));
            Add(connection, whole, head.Hash);
        }
        head.Write(connection, AuditMark.Head, key);
    }

    /// <summary>Deletes a few entries of before an instant, those at the beginning of the chain, and signs where it begins from then on; gives their number.</summary>
    public int DropBefore(Connection connection, DateTime end)
    {
        var milliseconds = (end.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        var (last, count, isOver) = ((AuditMark?)null, 0, false);
        connection.Each($"SELECT seq, at, hash FROM \"_setout_audit\" ORDER BY seq LIMIT {DroppedAtOnce}", row =>
        {
            isOver |= row.Integer(1) >= milliseconds;
            if (!isOver)
                (last, count) = (new(row.Integer(0), row.Blob(2).ToArray()), count + 1);
        });
        if (last is null)
            return 0;
        last.Write(connection, AuditMark.Base, key);
        connection.Execute($"DELETE FROM \"_setout_audit\" WHERE seq <= {last.Sequence}");
        return count;
    }

    private List<AuditRow> Noted(Connection connection, Deed deed)
    {
        var rows = new List<AuditRow>();
        var statement = connection.Prepare(NotedText);
        var any = false;
        try
        {
            while (statement.Step())
            {
                any = true;
                var entity = Text(statement, 0);
                if (audit.Of(entity) is { } audited && (audited.By.Length == 0 || deed.Roles.Split(", ").Contains(audited.By, StringComparer.Ordinal)))
                    rows.Add(Of(statement, entity));
            }
        }
        finally
        {
            statement.Reset();
        }
        if (any)
            connection.Run(ForgetText);
        return rows;
    }

    private static AuditRow Of(Statement noted, string entity)
    {
        var changed = noted.IsNull(5) ? null : ChangedNames(noted.Text(5));
        return new() { Entity = entity, Deed = Text(noted, 1), Row = Text(noted, 2), Before = Members(noted, 3, changed), After = Members(noted, 4, changed), Result = "done" };
    }

    private static HashSet<string> ChangedNames(ReadOnlySpan<byte> json)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String)
                names.Add(reader.GetString()!);
        return names;
    }

    /// <summary>The members of an object that changed; all where none are named.</summary>
    private static string Members(Statement noted, int column, HashSet<string>? changed)
    {
        if (noted.IsNull(column))
            return "";
        if (changed is null)
            return Text(noted, column);
        using var json = JsonDocument.Parse(noted.Text(column).ToArray());
        using var buffer = new Scratch();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        foreach (var member in json.RootElement.EnumerateObject())
            if (changed.Contains(member.Name))
                member.WriteTo(writer);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.Written);
    }

    private static void Add(Connection connection, AuditRow entry, byte[] hash)
    {
        var statement = connection.Prepare(AddText);
        try
        {
            statement.Bind(1, entry.Sequence);
            statement.Bind(2, entry.At);
            var number = 2;
            foreach (var text in entry.Texts)
                statement.BindText(++number, text);
            statement.BindBlob(++number, hash);
            _ = statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    private static string Text(Statement row, int column) => Encoding.UTF8.GetString(row.Text(column));
}
