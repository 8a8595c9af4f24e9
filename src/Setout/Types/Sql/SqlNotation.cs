using Setout.Expressions.Tokens;
using Setout.Markdown;
using Setout.Sections;
using Setout.Types.Entities;

namespace Setout.Types.Sql;

/// <summary>Data definition statements of PostgreSQL, MySQL and SQLite.</summary>
internal static class SqlNotation
{
    public static bool Recognises(CodeBlock block) =>
        block.Language is "sql" or "pgsql" or "postgresql" or "postgres" or "mysql" or "sqlite" or "plsql" or "tsql" or "ddl" || Starts(block.Code.Text);

    /// <summary>The tables of a block, and what it adds to tables elsewhere.</summary>
    /// <param name="block">The block.</param>
    /// <param name="enums">Receives the enums that it declares.</param>
    /// <param name="report">Receives what is not understood.</param>
    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums, ReadingReport report)
    {
        var passage = Passage.Of(block.Code);
        var tokens = Tokenizer.Read(passage);
        var script = new SqlScript(new TokenCursor(passage, tokens.Tokens), new LineComments(tokens.Comments), block.Span, enums, report);
        script.Read();
        return script.Drafts;
    }

    /// <summary>The names of the tables that a block creates.</summary>
    public static IEnumerable<string> TablesIn(CodeBlock block)
    {
        var passage = Passage.Of(block.Code);
        var cursor = new TokenCursor(passage, Tokenizer.Read(passage).Tokens);
        for (; !cursor.IsAtEnd; cursor.Skip())
        {
            if (!cursor.TakeWords("create", "table"))
                continue;
            _ = cursor.TakeWords("if", "not", "exists");
            if (cursor.IsName)
                yield return cursor.TakeQualifiedName().Value;
        }
    }

    private static bool Starts(string code) =>
        code.Contains("CREATE TABLE", StringComparison.OrdinalIgnoreCase) || code.Contains("ALTER TABLE", StringComparison.OrdinalIgnoreCase) || code.Contains("CREATE TYPE", StringComparison.OrdinalIgnoreCase);
}
