using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.Cli.Documents;
using Setout.Text;

namespace Setout.Cli.Import;

/// <summary>A schema to import: SQL from a file, from standard input, or from the database that it is the schema of.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Title">The title of the design that is made of it.</param>
/// <param name="Origin">Where it came from, for the design's overview.</param>
internal sealed record SchemaSource(SourceText Text, string Title, string Origin)
{
    private static ReadOnlySpan<byte> SqliteHeader => "SQLite format 3\0"u8;

    public static async Task<SchemaSource> ReadAsync(Terminal terminal, string name, CancellationToken stop)
    {
        var document = await DocumentFinder.FileAsync(terminal, name, "stdin.sql", stop);
        var title = TitleOf(name == "-" ? "Imported design" : Path.GetFileNameWithoutExtension(name));
        return document.FullPath is { } path && IsSqlite(path)
            ? new SchemaSource(new SourceText(name, ReadSqlite(path)), title, $"the SQLite database `{Path.GetFileName(name)}`")
            : new SchemaSource(document.Text, title, name == "-" ? "SQL" : $"`{Path.GetFileName(name)}`");
    }

    private static string ReadSqlite(string path)
    {
        try
        {
            return SqliteSchema.Read(path);
        }
        catch (DatabaseException failure)
        {
            throw new CommandFailure(ExitCode.Environment, failure.Message);
        }
    }

    private static bool IsSqlite(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[SqliteHeader.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(SqliteHeader);
    }

    /// <summary><c>shop_schema</c> is Shop schema.</summary>
    private static string TitleOf(string name)
    {
        var words = string.Join(' ', Names.Words(name));
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
