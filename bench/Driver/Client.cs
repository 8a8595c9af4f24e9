using Setout.Bench.Load;

namespace Setout.Bench;

/// <summary>One request at a time, for what is not measured. Keeps its connections.</summary>
internal static class Client
{
    private static readonly Dictionary<int, Connection> Open = [];

    public static (int Status, string Body) Ask(int port, byte[] request)
    {
        if (!Open.TryGetValue(port, out var connection))
            Open[port] = connection = new Connection(port);
        connection.Send(request);
        var waiting = new[] { new Poll.Entry { Handle = connection.Handle, Events = Poll.Input } };
        while (Poll.Wait(waiting, 10_000) > 0)
        {
            if (connection.Receive() >= 0)
                return (connection.Status, ResponseParser.BodyOf(connection.Response));
        }
        throw new IOException("No answer for ten seconds.");
    }

    public static void Close(int port)
    {
        if (Open.Remove(port, out var connection))
            connection.Dispose();
    }
}
