using Npgsql;

namespace Setout.Cli.Import.Postgres;

/// <summary>Where a PostgreSQL database is: <c>postgres://user:password@host:5432/name?sslmode=require&amp;schema=sales</c>.</summary>
/// <param name="Connection">How it is reached, password and all: never shown.</param>
/// <param name="Shown">The address without the password.</param>
internal sealed record PostgresAddress(NpgsqlConnectionStringBuilder Connection, string Shown)
{
    private const string Form = "postgres://user:password@host:5432/name; signs such as @ : / # in a password are written %40 %3A %2F %23";

    public string Database => Connection.Database ?? Connection.Username ?? "database";

    /// <summary>Whether a source is meant as one.</summary>
    public static bool IsMeant(string source) =>
        source.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="CommandFailure">It cannot be understood. It is not repeated: it may hold a password.</exception>
    public static PostgresAddress Parse(string source)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Host.Length == 0 || address.Fragment.Length > 0 || address.AbsolutePath.LastIndexOf('/') > 0)
            throw new CommandFailure(ExitCode.Usage, $"The address of the database is not understood. It is written {Form}.");
        var connection = new NpgsqlConnectionStringBuilder { Host = address.Host.Trim('[', ']'), ApplicationName = "setout", Timeout = 15, CommandTimeout = 60, Pooling = false };
        if (address.Port > 0)
            connection.Port = address.Port;
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            connection.Password = Uri.UnescapeDataString(user[1]);
        var name = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        if (name.Length > 0)
            connection.Database = name;
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            Set(connection, option.Split('=', 2));
        var login = connection.Username is { Length: > 0 } shown ? shown + "@" : "";
        return new(connection, $"postgres://{login}{address.Host}{(address.Port > 0 ? $":{address.Port}" : "")}/{name}");
    }

    private static void Set(NpgsqlConnectionStringBuilder connection, string[] option)
    {
        var value = option.Length == 2 ? Uri.UnescapeDataString(option[1]) : "";
        switch (option[0])
        {
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode) && !char.IsAsciiDigit(value[0]):
                connection.SslMode = mode;
                break;
            case "sslmode":
                throw new CommandFailure(ExitCode.Usage, "sslmode is one of disable, allow, prefer, require, verify-ca, verify-full.");
            case "schema" when value.Length > 0:
                connection.SearchPath = $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
                break;
            default:
                throw new CommandFailure(ExitCode.Usage, "The address of a database takes ?sslmode=… and ?schema=… and nothing else.");
        }
    }
}
