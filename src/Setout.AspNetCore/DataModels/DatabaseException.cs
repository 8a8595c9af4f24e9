namespace Setout.AspNetCore.DataModels;

/// <summary>The database file cannot be used for the design. Nothing in it was changed.</summary>
public sealed class DatabaseException : IOException
{
    private DatabaseException(string message, EquatableArray<string> differences)
        : base(message) => Differences = differences;

    /// <summary>Each place where the database and the design differ, in the words of the design; empty for another reason.</summary>
    public EquatableArray<string> Differences { get; }

    internal static DatabaseException Of(string file, Unusable unusable) => new($"{file} {unusable.Reason}.", []);

    internal static DatabaseException Of(string file, SchemaRefused refused)
    {
        var lines = refused.Differences.Select(difference => difference.Text).ToEquatableArray();
        return new DatabaseException(
            $"{file} has rows that these changes of the design could lose, so nothing was changed:\n  {string.Join("\n  ", lines)}\n"
            + "Take the changes back, or name another file with --data.", lines);
    }
}
