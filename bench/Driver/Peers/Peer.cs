namespace Setout.Bench.Peers;

/// <summary>Something that serves the order desk.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Orders">The path of the collection: <c>/api/orders</c>.</param>
/// <param name="ListQuery">The query of the first 20, without the question mark.</param>
internal sealed record Peer(string Name, string Orders = "/api/orders", string ListQuery = "limit=20")
{
    /// <summary>The command that serves the data file at the port.</summary>
    public required Func<string, int, string[]> Command { get; init; }

    /// <summary>What it keeps its rows in.</summary>
    public Storage Storage { get; init; } = Storage.SqliteByDriver;

    /// <summary>Whether it can be asked to insert.</summary>
    public bool Inserts { get; init; } = true;

    /// <summary>Whether clients must send <c>placed_at</c>: this peer sets no field itself.</summary>
    public bool ClientsSendInstant { get; init; }

    /// <summary>A word on it, for the page of results.</summary>
    public string Note { get; init; } = "";

    /// <summary>Made of letters and digits: names its files.</summary>
    public string FileName => new([.. Name.Where(char.IsAsciiLetterOrDigit)]);
}

internal enum Storage
{
    /// <summary>No rows at all.</summary>
    None,

    /// <summary>Tables as bench/design.md writes them, filled by the driver.</summary>
    SqliteByDriver,

    /// <summary>Setout makes the tables from the design and is filled over HTTP.</summary>
    SqliteBySetout,

    /// <summary>One JSON file.</summary>
    JsonFile,
}
