using Setout.AspNetCore.DataModels.Sqlite;
using Setout.Cli.Documents;
using Setout.Cli.Import.Postgres;
using Setout.Text;

namespace Setout.Cli.Import;

/// <summary>What is imported: OpenAPI or SQL from a file or standard input, or the SQL of a database.</summary>
/// <param name="Text">The text.</param>
/// <param name="Title">The title of the design that is made of it.</param>
/// <param name="Origin">Where it came from, for the design's overview.</param>
internal sealed record SchemaSource(SourceText Text, string Title, string Origin)
{
    /// <summary>Whether its SQL was made of a database: nobody has its lines before their eyes.</summary>
    public bool IsDatabase { get; init; }

    /// <summary>What of it is no part of the SQL.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    private static ReadOnlySpan<byte> SqliteHeader => "SQLite format 3\0"u8;

    public static async Task<SchemaSource> ReadAsync(Terminal terminal, string name, CancellationToken stop)
    {
        if (PostgresAddress.IsMeant(name))
            return await ReadPostgresAsync(PostgresAddress.Parse(name), stop);
        var document = await DocumentFinder.FileAsync(terminal, name, "stdin.sql", stop);
        var title = TitleOf(name == "-" ? "Imported design" : Path.GetFileNameWithoutExtension(name));
        return document.FullPath is { } path && IsSqlite(path)
            ? new SchemaSource(new SourceText(name, ReadSqlite(path)), title, $"the SQLite database `{Path.GetFileName(name)}`") { IsDatabase = true }
            : new SchemaSource(document.Text, title, name == "-" ? "SQL" : $"`{Path.GetFileName(name)}`");
    }

    private static async Task<SchemaSource> ReadPostgresAsync(PostgresAddress address, CancellationToken stop)
    {
        var schema = await PostgresSchema.ReadAsync(address, stop);
        return new(new SourceText(address.Shown, schema.Sql), TitleOf(address.Database), $"the PostgreSQL database `{address.Database}`") { IsDatabase = true, LeftOut = schema.LeftOut };
    }

    private static string ReadSqlite(string path)
    {
        return DatabaseUse.Of(() => SqliteSchema.Read(path));
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
