using System.Text.Json;
using Setout.Bench.Peers;

namespace Setout.Bench;

/// <summary>Before anything is measured: every peer answers the same members of the same kinds, or the comparison is none.</summary>
internal static class SameShape
{
    private const string Order = "customer_id:Number, id:Number, note:String, placed_at:String, status:String, total_cents:Number";

    /// <summary>What differs; empty where nothing does.</summary>
    public static IEnumerable<string> Differences(PeerProcess process)
    {
        var peer = process.Peer;
        return
        [
            .. Compare(process, Requests.Get($"{peer.Orders}/7"), 200, Order),
            .. Compare(process, Requests.Get($"{peer.Orders}?{peer.ListQuery}"), 200, $"20 of [{Order}]"),
            .. Compare(process, Requests.Get($"{peer.Orders}?status=paid&{peer.ListQuery}"), 200, $"20 of [{Order}]"),
            .. peer.Inserts ? Compare(process, Requests.Post(peer.Orders, SampleOrder.Make(0).JsonFor(peer)), 201, Order) : [],
        ];
    }

    private static IEnumerable<string> Compare(PeerProcess process, byte[] request, int expected, string shape)
    {
        var (status, body) = Client.Ask(process.Port, request);
        if (status != expected)
            return [$"status {status} instead of {expected}: {body}"];
        var found = ShapeOf(body);
        return found == shape ? [] : [$"`{found}` instead of `{shape}`"];
    }

    private static string ShapeOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return ShapeOf(json.RootElement);
        }
        catch (JsonException)
        {
            return $"no JSON: {body}";
        }
    }

    private static string ShapeOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => $"{json.GetArrayLength()} of [{string.Join(" or ", json.EnumerateArray().Select(ShapeOf).Distinct())}]",
        JsonValueKind.Object => string.Join(", ", json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{member.Value.ValueKind}")),
        var kind => kind.ToString(),
    };
}
