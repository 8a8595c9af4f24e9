using System.Globalization;
using Setout.Bench.Peers;

namespace Setout.Bench;

/// <summary>An order as clients send it: the same for every peer.</summary>
internal sealed record SampleOrder(long CustomerId, string Status, long TotalCents, string Note)
{
    public const int Customers = 100;
    public const string Instant = "2026-01-31T12:34:56.789Z";
    private static readonly string[] Statuses = ["draft", "paid", "shipped", "cancelled"];

    public string Json => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"customer_id":{{CustomerId}},"status":"{{Status}}","total_cents":{{TotalCents}},"note":"{{Note}}"}""");

    /// <summary>The body for a peer.</summary>
    public string JsonFor(Peer peer) => peer.ClientsSendInstant ? $"{Json[..^1]},\"placed_at\":\"{Instant}\"}}" : Json;

    public static SampleOrder Make(int number)
    {
        var random = new Random(number);
        return new SampleOrder(
            random.Next(1, Customers + 1), Statuses[random.Next(Statuses.Length)], random.Next(100, 1_000_000), "Leave at the side door, please.");
    }
}
