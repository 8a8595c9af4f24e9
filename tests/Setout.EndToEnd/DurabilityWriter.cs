using System.Net;
using System.Text;
using System.Text.Json;

namespace Setout.EndToEnd;

/// <summary>A client that writes one thing after the other and remembers what was acknowledged.</summary>
internal sealed class DurabilityWriter(int number)
{
    private long entries;
    private long counter;

    /// <summary>The text of each acknowledged entry by its id.</summary>
    public Dictionary<long, string> Entries { get; } = [];

    /// <summary>The id of its own counter; 0 before it has one.</summary>
    public long CounterId { get; private set; }

    /// <summary>What the counter was last acknowledged to be.</summary>
    public long CounterAcknowledged { get; private set; }

    /// <summary>What the counter was last asked to be: a write that was cut off may have happened or not.</summary>
    public long CounterAsked => counter;

    public long Acknowledged { get; private set; }

    /// <summary>Writes until the connection breaks.</summary>
    /// <param name="address">The server.</param>
    /// <param name="first">Told of the first acknowledgement.</param>
    public async Task WriteAsync(Uri address, TaskCompletionSource first)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            while (true)
            {
                await WriteEntryAsync(client);
                first.TrySetResult();
                await WriteCounterAsync(client);
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // The server was killed. A refusal is another exception: it fails the test.
        }
        catch (Exception wrong)
        {
            first.TrySetException(wrong);
            throw;
        }
    }

    private async Task WriteEntryAsync(HttpClient client)
    {
        // Numbers are never used twice: whether the entry that was cut off is there does not matter.
        var entry = ++entries;
        var text = $"{number}-{entry}-{new string('x', (int)(entry % 200))}";
        var row = await SendAsync(client, HttpMethod.Post, "/entries", $$"""{"writer":{{number}},"number":{{entry}},"text":"{{text}}"}""", HttpStatusCode.Created);
        Entries.Add(row.GetProperty("id").GetInt64(), text);
    }

    private async Task WriteCounterAsync(HttpClient client)
    {
        if (CounterId == 0)
        {
            var row = await SendAsync(client, HttpMethod.Post, "/counters", """{"value":0}""", HttpStatusCode.Created);
            CounterId = row.GetProperty("id").GetInt64();
            return;
        }
        counter++;
        var changed = await SendAsync(client, HttpMethod.Patch, $"/counters/{CounterId}", $$"""{"value":{{counter}}}""", HttpStatusCode.OK);
        CounterAcknowledged = changed.GetProperty("value").GetInt64();
    }

    private async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string path, string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != expected)
            throw new InvalidOperationException($"{method} {path} was answered with {(int)response.StatusCode}: {answer}");
        Acknowledged++;
        return JsonDocument.Parse(answer).RootElement;
    }
}
