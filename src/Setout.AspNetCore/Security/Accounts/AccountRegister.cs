using System.Text;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>The accounts of a database, for whoever can write it: nobody gives a role to themselves, so that the first one comes from here.</summary>
public sealed class AccountRegister : IAsyncDisposable
{
    private const int WaitMilliseconds = 5000;

    private readonly SqliteStore store;
    private readonly Plan plan;
    private readonly PlannedEntity entity;
    private readonly StoredEntity stored;
    private readonly Connection connection;
    private readonly EquatableArray<AccountBar> bars;
    private readonly EquatableArray<string> identifiers;

    private AccountRegister(Plan plan, SqliteStore store, Connection connection)
    {
        (this.plan, this.store, this.connection) = (plan, store, connection);
        entity = plan.Entity(EntityOf(plan)!);
        stored = new StoredEntity(entity);
        bars = plan.Accounts?.Bars ?? plan.Issuer!.Bars;
        identifiers = plan.Accounts?.Identifiers ?? [plan.Issuer!.Subject, .. plan.Issuer.Claims.Where(claim => claim.Claim == "email").Select(claim => claim.Field)];
    }

    /// <summary>Whose rows the accounts of a plan are; null where it has none.</summary>
    public static string? EntityOf(Plan plan) => plan.AccountEntity;

    /// <summary>Those of a database.</summary>
    /// <param name="plan">What it is served as; it has accounts.</param>
    /// <param name="dataFile">The file, which is there.</param>
    /// <exception cref="DatabaseException">It cannot be used for the plan.</exception>
    public static AccountRegister Open(Plan plan, string dataFile)
    {
        var connection = OwnFile.Open(dataFile, WaitMilliseconds);
        return SqliteStore.Open(plan, new StoreOptions { File = dataFile }) switch
        {
            Opened opened => new AccountRegister(plan, opened.Store, connection),
            SchemaRefused refused => throw DatabaseException.Of(dataFile, refused),
            var unusable => throw DatabaseException.Of(dataFile, (Unusable)unusable),
        };
    }

    /// <summary>The accounts in the order of their keys.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<AccountEntry> List(int most) => Read($"ORDER BY a.{KeySql} LIMIT {most}", static _ => { });

    /// <summary>The account of a key or of what one signs in by; null for none.</summary>
    public AccountEntry? Find(string named)
    {
        foreach (var field in identifiers.Append(entity.Key[0]))
            if (TextValues.Read(named, entity.Field(field).Type, out var value) is null && Read($"WHERE a.{stored.Column(field).Sql} = ?1 LIMIT 1", statement => statement.Bind(1, value, 0)) is [var found])
                return found;
        return null;
    }

    /// <summary>Whether a field of an account can have a role.</summary>
    public bool CanHave(string role) => AccountFields.CanHave(plan.Roles!, entity, role);

    /// <summary>Gives an account a role, in the place of the one that it has; false where it could not be.</summary>
    public ValueTask<bool> SetRoleAsync(AccountEntry account, string role) => ChangeAsync(account, AccountFields.OfRole(plan.Roles!, entity, role));

    /// <summary>Bars an account: its sessions are good no more, from now on.</summary>
    public ValueTask<bool> SuspendAsync(AccountEntry account) => ChangeAsync(account, AccountFields.Suspended(bars, TimeProvider.System.GetUtcNow()));

    /// <summary>Lifts what bars an account.</summary>
    public ValueTask<bool> RestoreAsync(AccountEntry account) => ChangeAsync(account, AccountFields.Restored(bars, entity, plan.Accounts?.Confirmed ?? "").Concat(AccountFields.Unlocked(plan.Accounts?.Lockout)));

    /// <summary>Whether accounts can be suspended: a field says so.</summary>
    public bool CanSuspend => AccountFields.Suspended(bars, default).Any();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        connection.Dispose();
        await store.DisposeAsync();
    }

    /// <summary>The time as instants are kept: none of the characters means anything in SQL.</summary>
    private static string StoredNow
    {
        get
        {
            Span<byte> text = stackalloc byte[DataText.InstantLength];
            return Encoding.ASCII.GetString(text[..DataText.WriteInstant(TimeProvider.System.GetUtcNow().UtcDateTime, text)]);
        }
    }

    private string KeySql => stored.Columns[stored.Key[0]].Sql;

    private List<AccountEntry> Read(string rest, Action<Statement> bind)
    {
        string[] roles = [.. plan.Roles is { Field.Length: > 0 } named ? [named.Field] : Array.Empty<string>(), .. plan.Roles?.Flags.Select(flag => flag.Field) ?? []];
        var columns = identifiers.Concat(roles).Select(field => $"a.{stored.Column(field).Sql}").Prepend(AccountSql.IsGood(stored, bars, $"'{StoredNow}'")).Prepend($"a.{KeySql}");
        var found = new List<AccountEntry>();
        connection.Each($"SELECT {string.Join(", ", columns)} FROM {stored.Table} AS a {rest}", bind, row => found.Add(new(
            Text(row, 0),
            string.Join(", ", identifiers.Select((_, index) => Text(row, index + 2)).Where(text => text.Length > 0)),
            string.Join(", ", roles.Select((field, index) => RoleOf(field, Text(row, identifiers.Count + index + 2))).Where(text => text.Length > 0)),
            row.Integer(1) == 0)));
        return found;
    }

    private string RoleOf(string field, string kept) =>
        plan.Roles!.Flags.FirstOrDefault(flag => flag.Field == field) is { } flag ? kept == "1" ? flag.Role : "" : kept;

    private async ValueTask<bool> ChangeAsync(AccountEntry account, IEnumerable<(string Field, DataValue Value)> changed)
    {
        _ = TextValues.Read(account.Key, entity.Field(entity.Key[0]).Type, out var key);
        var values = new DataValue[entity.Fields.Count];
        foreach (var (field, value) in changed)
            values[stored.IndexOf(field)] = value;
        var target = new EntityTarget(entity.Name, ["key"], [new PathMatch("key", [], entity.Key[0])], []);
        return await store.ChangeAsync(store.CompileMerge(target, null), [key], new RowValues(values), new WriteOptions(), CancellationToken.None) is Done;
    }

    private static string Text(Statement row, int column) => row.IsNull(column) ? "" : Encoding.UTF8.GetString(row.Text(column));
}

/// <summary>An account as a list shows it.</summary>
/// <param name="Key">Of its row.</param>
/// <param name="Name">What one signs in by.</param>
/// <param name="Roles">Which it has; empty for none.</param>
/// <param name="IsBarred">Whether nobody may sign in with it.</param>
public sealed record AccountEntry(string Key, string Name, string Roles, bool IsBarred);
