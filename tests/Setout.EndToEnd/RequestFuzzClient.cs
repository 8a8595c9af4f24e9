using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Setout.EndToEnd;

/// <summary>What came back, byte for byte enough to be judged.</summary>
internal sealed record RequestFuzzReply(int Status, string ContentType, string Body);

/// <summary>Sends bytes as they are over a connection that is kept until the server ends it.</summary>
internal sealed class RequestFuzzClient(int port) : IDisposable
{
    private readonly byte[] buffer = new byte[1 << 20];
    private TcpClient? socket;
    private int received;

    /// <summary>Null where the server closed without a word, which is its right when it has not read all that was sent.</summary>
    public async Task<RequestFuzzReply?> SendAsync(byte[] request, bool isHead)
    {
        var isKept = socket is not null;
        var reply = await SendOnceAsync(request, isHead);
        // A server may close a connection that it kept, and the request crosses that: any client sends it again.
        return reply is null && isKept && received == 0 ? await SendOnceAsync(request, isHead) : reply;
    }

    public void Dispose() => socket?.Dispose();

    private async Task<RequestFuzzReply?> SendOnceAsync(byte[] request, bool isHead)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var stream = Open().GetStream();
        var sending = SendAllAsync(stream, request, patience.Token);
        received = 0;
        try
        {
            while (true)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(received), patience.Token);
                if (count == 0)
                    return Ended();
                received += count;
                if (Complete(isHead) is not { } reply)
                    continue;
                await sending;
                return reply;
            }
        }
        catch (IOException)
        {
            return Ended();
        }
    }

    private TcpClient Open()
    {
        if (socket is not null)
            return socket;
        socket = new TcpClient { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    private static async Task SendAllAsync(NetworkStream stream, byte[] request, CancellationToken patience)
    {
        try
        {
            await stream.WriteAsync(request, patience);
        }
        catch (IOException)
        {
            // The server may answer and close before it has read everything.
        }
    }

    private RequestFuzzReply? Ended()
    {
        Close();
        return null;
    }

    private void Close()
    {
        socket?.Dispose();
        socket = null;
    }

    private RequestFuzzReply? Complete(bool isHead)
    {
        while (true)
        {
            var head = buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8);
            if (head < 0)
                return null;
            var lines = Encoding.Latin1.GetString(buffer, 0, head).Split("\r\n");
            var status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
            if (status is >= 100 and < 200)
            {
                buffer.AsSpan(head + 4, received - head - 4).CopyTo(buffer);
                received -= head + 4;
                continue;
            }
            var body = isHead || status is 204 or 304 ? "" : Body(lines, head + 4);
            if (body is not null && Header(lines, "Connection") == "close")
                Close();
            return body is null ? null : new RequestFuzzReply(status, Header(lines, "Content-Type"), body);
        }
    }

    private string? Body(string[] head, int start)
    {
        if (Header(head, "Transfer-Encoding").Length > 0)
            return Chunks(start);
        var length = int.Parse(Header(head, "Content-Length") is { Length: > 0 } stated ? stated : "0", CultureInfo.InvariantCulture);
        return received - start < length ? null : Encoding.UTF8.GetString(buffer, start, length);
    }

    private string? Chunks(int at)
    {
        var body = new StringBuilder();
        while (true)
        {
            var line = buffer.AsSpan(at, received - at).IndexOf("\r\n"u8);
            if (line < 0)
                return null;
            var size = int.Parse(Encoding.ASCII.GetString(buffer, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2;
            if (received - at < size + 2)
                return null;
            if (size == 0)
                return body.ToString();
            body.Append(Encoding.UTF8.GetString(buffer, at, size));
            at += size + 2;
        }
    }

    private static string Header(string[] head, string name) =>
        head.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
}
