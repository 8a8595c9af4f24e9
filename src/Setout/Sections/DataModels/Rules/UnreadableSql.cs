using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A part of the SQL is not understood.
///
/// **Why it matters.** What is not understood is left out: a column of the table, or a rule that every row must obey.
/// Everything else of the statement is read all the same.
///
/// **Bad**
///
/// ```sql
/// CREATE TABLE orders (
///   id    UUID PRIMARY KEY
///   total NUMERIC(12,2) NOT NULL
/// );
/// ```
///
/// **Good**
///
/// ```sql
/// CREATE TABLE orders (
///   id    UUID PRIMARY KEY,
///   total NUMERIC(12,2) NOT NULL
/// );
/// ```
///
/// **How to fix.** Correct the SQL at the place named. The dialects of PostgreSQL, MySQL and SQLite are read.
/// </summary>
internal static class UnreadableSql
{
    public static Rule Rule { get; } = new("SET2002", "unreadable-sql", Severity.Error, "A part of the SQL is not understood");
}
