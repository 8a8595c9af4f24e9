using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Which rows a caller may have to do with, as SQL over the tables themselves: <see cref="CallerFunction"/> says who asks.</summary>
internal static class RuleSql
{
    /// <summary>Holds for no row.</summary>
    public const string None = "0";

    /// <summary>The condition of a rule that is not for all rows.</summary>
    public static string Write(StoredPlan plan, StoredEntity entity, string alias, RowRule rule) =>
        rule.Cases.IsEmpty ? None : $"({string.Join(" OR ", rule.Cases.Select(each => Write(plan, entity, alias, each)))})";

    private static string Write(StoredPlan plan, StoredEntity entity, string alias, RowCase each) =>
        each.Matches.IsEmpty ? "1" : string.Join(" AND ", each.Matches.Select(match => ScopeSql.Write(plan, entity, alias, match, match.State is null ? CallerFunction.Sql : ScopeSql.StateTerm(match.State))));
}
