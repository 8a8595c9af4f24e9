namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>Names in SQL. All of them come from the plan; they are quoted all the same, as a field may be called <c>order</c>.</summary>
internal static class SqlNames
{
    /// <summary>The hidden column that counts the changes of a row, from 1.</summary>
    public const string Version = "\"_version\"";

    /// <summary>A text as a literal.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
