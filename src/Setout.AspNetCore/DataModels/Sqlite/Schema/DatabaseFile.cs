using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>Whether a file is a database of ours, asked before anything in it is changed.</summary>
internal static class DatabaseFile
{
    /// <summary>Makes a file that is not there yet one of its owner alone: it will have hashes, and the key that tokens are signed with.</summary>
    public static void MakePrivate(string file)
    {
        if (OperatingSystem.IsWindows() || File.Exists(file))
            return;
        try
        {
            new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody else made it meanwhile, or it cannot be made: opening it says which.
        }
    }

    private const int TablesNamed = 3;

    /// <summary>Why it cannot be used; null where it can, or is new.</summary>
    public static Unusable? Inspect(Connection connection)
    {
        var tables = new List<string>();
        connection.Each(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            row => tables.Add(System.Text.Encoding.UTF8.GetString(row.Text(0))));
        if (tables.Count == 0 || tables.Contains("_setout_schema"))
            return null;
        var named = string.Join(", ", tables.Take(TablesNamed)) + (tables.Count > TablesNamed ? ", …" : "");
        return new Unusable($"holds tables that setout did not make ({named}); name another file with --data");
    }

    /// <summary>What SQLite's refusal means to whoever named the file.</summary>
    public static Unusable Explain(SqliteFailure failure) => new(failure.Kind switch
    {
        Code.NotADatabase => "is no SQLite database; name another file with --data",
        Code.CannotOpen => "cannot be opened: is its folder there, and may it be written to?",
        Code.ReadOnly => "may not be written to",
        Code.Busy or Code.Locked => "is held by another process",
        Code.Full => "cannot be written to: no space is left",
        Code.Corrupt => "is damaged; restore it from a backup",
        _ => $"cannot be used (SQLite code {failure.Code})",
    });
}
