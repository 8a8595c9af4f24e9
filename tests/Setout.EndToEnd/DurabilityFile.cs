using System.Text.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Xunit;

namespace Setout.EndToEnd;

/// <summary>Opens what a killed server left behind, as the next one would, and compares it with what was acknowledged.</summary>
internal static class DurabilityFile
{
    public static void Check(string file, IEnumerable<DurabilityWriter> writers)
    {
        using var connection = Connection.Open(file, busyTimeout: 5000);
        Assert.Equal("ok", connection.Ask("PRAGMA integrity_check"));
        var entries = Read(connection, "SELECT json_group_object(id, text) FROM entries");
        var counters = Read(connection, "SELECT json_group_object(id, value) FROM counters");
        foreach (var writer in writers)
        {
            foreach (var (id, text) in writer.Entries)
                Assert.True(entries.TryGetValue($"{id}", out var stored) && stored.GetString() == text, $"the acknowledged entry {id} is not there as it was written");
            if (writer.CounterId != 0)
            {
                Assert.True(counters.TryGetValue($"{writer.CounterId}", out var value), $"the acknowledged counter {writer.CounterId} is not there");
                Assert.InRange(value.GetInt64(), writer.CounterAcknowledged, writer.CounterAsked);
            }
        }
    }

    private static Dictionary<string, JsonElement> Read(Connection connection, string sql) =>
        JsonDocument.Parse(connection.Ask(sql)).RootElement.EnumerateObject().ToDictionary(row => row.Name, row => row.Value);
}
