using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>Who a caller is, in one statement: the session, whether its account may go on, and what says its roles.</summary>
internal sealed class AccountSql
{
    private readonly SqlText byKey;
    private readonly SqlText bySession;
    private readonly int count;
    private readonly bool isTimed;

    public AccountSql(StoredEntity accounts, EquatableArray<AccountBar> bars, IReadOnlyList<string> fields)
    {
        (count, isTimed) = (fields.Count, AreTimed(bars));
        var columns = fields.Count == 0 ? "1" : string.Join(", ", fields.Select(field => $"a.{accounts.Column(field).Sql}"));
        var row = $"a.{accounts.Columns[accounts.Key[0]].Sql} = ?1 AND {IsGood(accounts, bars, "?5")}";
        byKey = new($"SELECT {columns} FROM {accounts.Table} AS a WHERE {row}");
        bySession = new($"SELECT {columns} FROM \"_setout_sessions\" AS s JOIN {accounts.Table} AS a WHERE s.id = ?2 AND s.expires > ?3 AND s.account = ?4 AND {row}");
    }

    /// <summary>The condition that nothing bars an account, on the alias <c>a</c>.</summary>
    /// <param name="accounts">Whose rows the accounts are.</param>
    /// <param name="bars">What bars one.</param>
    /// <param name="now">The parameter that has the time, as instants are kept.</param>
    public static string IsGood(StoredEntity accounts, EquatableArray<AccountBar> bars, string now) =>
        bars.IsEmpty ? "1" : string.Join(" AND ", bars.Select(bar => Condition($"a.{accounts.Column(bar.Field).Sql}", bar, now)));

    /// <summary>Whether a bar of them depends on the time.</summary>
    public static bool AreTimed(EquatableArray<AccountBar> bars) => bars.Any(bar => bar.Kind == AccountBarKind.WhileAhead);

    /// <summary>The fields of an account; null where there is none, or it is barred, or the session is not its own.</summary>
    public string?[]? Read(Connection connection, DataValue key, string? session, DateTimeOffset now)
    {
        var statement = connection.Prepare(session is null ? byKey : bySession);
        try
        {
            connection.Count();
            statement.Bind(1, key, scale: 0);
            if (isTimed)
                statement.Bind(5, DataValue.Instant(now), scale: 0);
            if (session is not null)
            {
                statement.BindText(2, session);
                statement.Bind(3, now.ToUnixTimeSeconds());
                statement.BindText(4, key.ToString());
            }
            return statement.Step() ? [.. Enumerable.Range(0, count).Select(column => statement.IsNull(column) ? null : Encoding.UTF8.GetString(statement.Text(column)))] : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static string Condition(string column, AccountBar bar, string now) => bar.Kind switch
    {
        AccountBarKind.WhenTrue => $"{column} IS NOT 1",
        AccountBarKind.WhenFalse => $"{column} IS NOT 0",
        AccountBarKind.WhenSet => $"{column} IS NULL",
        AccountBarKind.WhenUnset => $"{column} IS NOT NULL",
        AccountBarKind.WhileAhead => $"({column} IS NULL OR {column} <= {now})",
        _ => $"({column} IS NULL OR {column} NOT IN ({string.Join(", ", bar.States.Select(state => $"'{state.Replace("'", "''", StringComparison.Ordinal)}'"))}))",
    };
}
