using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>The name of a caller, from the row that the design keeps of it.</summary>
internal static class CallerName
{
    private static readonly string[] Fields = ["fullname", "name", "displayname", "email", "emailaddress", "username", "login"];

    /// <summary>Asks for the name by the key; null where the design keeps no rows of callers, or none with a name.</summary>
    public static SqlText? Sql(StoredPlan plan)
    {
        if ((plan.Plan.Accounts?.Entity ?? plan.Plan.Issuer?.Entity) is not { Length: > 0 } account)
            return null;
        var entity = plan.Entity(account);
        var names = Fields.SelectMany(known => entity.Entity.NamedFields.Where(field => !field.IsUnrepeatable && Names.Key(field.Name) == known).Select(field => entity.Column(field.Name).Sql)).ToList();
        return names.Count == 0 ? null : new SqlText($"SELECT coalesce({string.Join(", ", names)}, '') FROM {entity.Table} WHERE {entity.Columns[entity.Key[0]].Sql} = ?1");
    }

    public static string Of(Connection connection, SqlText? sql, string key)
    {
        if (sql is null)
            return "";
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            statement.BindText(1, key);
            return statement.Step() ? Encoding.UTF8.GetString(statement.Text(0)) : "";
        }
        finally
        {
            statement.Reset();
        }
    }
}
