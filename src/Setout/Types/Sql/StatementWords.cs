using Setout.Expressions.Tokens;

namespace Setout.Types.Sql;

/// <summary>The words that statements begin with.</summary>
internal static class StatementWords
{
    private static readonly string[] First =
    [
        "create", "alter", "comment", "insert", "update", "delete", "select", "drop", "grant", "revoke", "set", "use", "begin", "commit", "start", "with", "truncate", "do", "pragma", "explain", "vacuum", "analyze",
    ];

    private static readonly string[] Created =
    [
        "table", "type", "index", "unique", "view", "materialized", "function", "procedure", "trigger", "policy", "extension", "schema", "database", "sequence", "domain", "role", "user", "or", "temp", "temporary", "unlogged", "global",
    ];

    private static readonly string[] Silent = ["use", "set", "begin", "commit", "start", "drop", "pragma", "analyze", "vacuum"];

    private static readonly string[] SilentCreations = ["extension", "schema", "database"];

    public static bool Begins(TokenCursor cursor) => Is(cursor, First);

    /// <summary>The beginnings that are no column: a column may well be called <c>comment</c> or <c>start</c>.</summary>
    public static bool BeginsSurely(TokenCursor cursor) =>
        cursor.Current.Kind == TokenKind.Word && cursor.SpanOf(cursor.Current).Length < 10 && cursor.TextOf(cursor.Current).ToLowerInvariant() switch
        {
            "create" => Array.Exists(Created, word => cursor.IsWord(word, 1)),
            "alter" or "drop" => Array.Exists(Created, word => cursor.IsWord(word, 1)),
            "comment" => cursor.IsWord("on", 1) && (cursor.IsWord("table", 2) || cursor.IsWord("column", 2) || cursor.IsWord("type", 2)),
            "insert" => cursor.IsWord("into", 1),
            _ => false,
        };

    /// <summary>Statements that no design means anything by.</summary>
    public static bool IsSilent(TokenCursor cursor) => Is(cursor, Silent);

    public static bool IsSilentCreation(TokenCursor cursor) => Is(cursor, SilentCreations);

    private static bool Is(TokenCursor cursor, string[] words) => Array.Exists(words, word => cursor.IsWord(word));
}
