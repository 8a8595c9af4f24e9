using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Setout.Bench.Load;

/// <summary>One keep-alive connection that has at most one request under way. Nothing is allocated for a request.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[256 * 1024];
    private int received;
    private long sentAt;

    public Connection(int port)
    {
        socket.Connect(IPAddress.Loopback, port);
        socket.Blocking = false;
    }

    public int Handle => (int)socket.Handle;

    public int Status { get; private set; }

    /// <summary>The whole response as it came; valid until the next request is sent.</summary>
    public ReadOnlySpan<byte> Response => buffer.AsSpan(0, received);

    public void Send(ReadOnlySpan<byte> request)
    {
        received = 0;
        sentAt = Stopwatch.GetTimestamp();
        if (socket.Send(request) != request.Length)
            throw new IOException("A request did not fit into the socket's buffer.");
    }

    /// <summary>The ticks that the request took, once its response is complete; -1 before.</summary>
    public long Receive()
    {
        var count = socket.Receive(buffer.AsSpan(received), SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock)
            return -1;
        if (count == 0 || error != SocketError.Success)
            throw new IOException($"The server closed the connection ({error}).");
        received += count;
        if (ResponseParser.LengthOf(Response, out var status) is not { } length || length > received)
            return -1;
        Status = status;
        return Stopwatch.GetTimestamp() - sentAt;
    }

    public void Dispose() => socket.Dispose();
}
