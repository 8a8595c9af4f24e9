using System.Globalization;
using Setout.Bench.Peers;

namespace Setout.Bench;

/// <summary>One thing that clients do all the time.</summary>
internal sealed record Scenario(string Name, int Clients)
{
    public required Func<Peer, int, byte[][]> Requests { get; init; }

    public bool IsInsert { get; init; }

    public static IReadOnlyList<Scenario> List { get; } =
    [
        new("read by id", 32) { Requests = ReadById },
        new("list of 20", 32) { Requests = (peer, _) => [Bench.Requests.Get($"{peer.Orders}?{peer.ListQuery}")] },
        new("filtered list", 32) { Requests = (peer, _) => [Bench.Requests.Get($"{peer.Orders}?status=paid&{peer.ListQuery}")] },
        new("insert, 1 client", 1) { Requests = Insert, IsInsert = true },
        new("insert, 32 clients", 32) { Requests = Insert, IsInsert = true },
    ];

    private static byte[][] ReadById(Peer peer, int orders)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 4096).Select(_ => Bench.Requests.Get(string.Create(CultureInfo.InvariantCulture, $"{peer.Orders}/{random.Next(1, orders + 1)}")))];
    }

    private static byte[][] Insert(Peer peer, int orders) =>
        [.. Enumerable.Range(0, 256).Select(number => Bench.Requests.Post(peer.Orders, SampleOrder.Make(number).JsonFor(peer)))];
}
