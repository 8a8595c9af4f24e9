using System.Net;
using System.Net.Sockets;
using System.Text;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class SlowClientTests
{
    private const string Design = """
        ## Data Models

        ### Entity: Note

        ```
        id: int pk
        text: text
        ```

        ## API Design

        #### GET /notes
        #### POST /notes
        """;

    [Fact]
    public async Task WhoKeepsTheServerWaitingForABodyIsAnsweredWhenTheTimeOfTheDesignIsOver()
    {
        await using var serving = await Serving.StartAsync(Design + "\n\n## Security\n\n- Request timeout: 500 ms\n");
        Assert.Contains("HTTP/1.1 503 ", await DripAsync(serving, drops: 0), StringComparison.Ordinal);
        Assert.Equal(201, (await serving.SendAsync("POST", "/notes", """{"text":"in time"}""")).Status);
        Assert.Single((await serving.SendAsync("GET", "/notes")).Json.EnumerateArray());
    }

    [Fact]
    public async Task WhoSendsABodyByteByByteIsCutOff()
    {
        await using var serving = await Serving.StartAsync(Design);
        var answer = await DripAsync(serving, drops: 60);
        Assert.StartsWith("HTTP/1.1 408 ", answer);
        Assert.Contains("/problems/too-slow", answer, StringComparison.Ordinal);
    }

    /// <summary>Sends the head of a request, then one byte of its body each quarter of a second, and gives what came back.</summary>
    private static async Task<string> DripAsync(Serving serving, int drops)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, serving.Application.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());
        var answer = new byte[8 * 1024];
        var reading = stream.ReadAsync(answer).AsTask();
        for (var drop = 0; drop < drops && !reading.IsCompleted; drop++)
        {
            await stream.WriteAsync(" "u8.ToArray());
            await Task.WhenAny(reading, Task.Delay(250));
        }
        return Encoding.Latin1.GetString(answer, 0, await reading.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
