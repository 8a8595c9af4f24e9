namespace Setout.Types.Laravel;

/// <summary>The methods of a migration that state no fact of a field.</summary>
internal static class LaravelWords
{
    /// <summary>Behind a column: names, engines, places, and what happens to keys, which never change.</summary>
    public static readonly HashSet<string> SilentModifiers = new(StringComparer.Ordinal)
    {
        "after", "first", "charset", "collation", "change", "unsigned", "zerofill", "invisible", "from", "startingValue", "name", "type", "instant", "lock", "isGeometry", "fulltext", "fullText", "spatialIndex", "always", "generatedAs",
        "cascadeOnUpdate", "restrictOnUpdate", "noActionOnUpdate", "nullOnUpdate", "onUpdate", "deferrable", "initiallyImmediate", "persisted",
    };

    /// <summary>All that is kept of a column, to ask what was meant.</summary>
    public static readonly string[] Modifiers =
    [
        "nullable", "unique", "index", "primary", "default", "useCurrent", "useCurrentOnUpdate", "autoIncrement", "comment", "constrained", "references", "on", "cascadeOnDelete", "nullOnDelete", "restrictOnDelete", "noActionOnDelete", "onDelete",
    ];

    /// <summary>Statements that make no column.</summary>
    public static readonly HashSet<string> Statements = new(StringComparer.Ordinal)
    {
        "engine", "charset", "collation", "comment", "temporary", "fullText", "spatialIndex", "rawIndex", "foreign", "rename", "innoDb",
    };

    /// <summary>Of these a table loses something.</summary>
    public static bool Removes(string method) => method.StartsWith("drop", StringComparison.Ordinal) || method.StartsWith("rename", StringComparison.Ordinal);

    /// <summary>The methods that make columns, to ask what was meant.</summary>
    public static readonly string[] Columns =
    [
        "string", "text", "integer", "bigInteger", "unsignedBigInteger", "unsignedInteger", "smallInteger", "tinyInteger", "mediumInteger", "decimal", "float", "double", "boolean", "date", "dateTime", "dateTimeTz", "time", "timestamp", "timestampTz", "timestamps",
        "softDeletes", "uuid", "ulid", "json", "jsonb", "enum", "set", "char", "longText", "mediumText", "tinyText", "binary", "foreignId", "foreignUuid", "foreignUlid", "increments", "bigIncrements", "rememberToken", "ipAddress", "macAddress", "year", "morphs",
    ];
}
