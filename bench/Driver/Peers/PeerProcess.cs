using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Setout.Bench.Load;

namespace Setout.Bench.Peers;

/// <summary>A peer that is running and has given its first answer.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process process;
    private readonly string[] command;

    private PeerProcess(Peer peer, Process process, string[] command, int port)
    {
        Peer = peer;
        this.process = process;
        this.command = command;
        Port = port;
    }

    public Peer Peer { get; }

    public int Port { get; }

    /// <summary>From the start of the process to the last byte of the first answer.</summary>
    public TimeSpan ToFirstAnswer { get; private set; }

    public static PeerProcess Start(Peer peer, string data)
    {
        var port = FreePort();
        var command = peer.Command(data, port);
        if (Cores.AreSplit)
            command = ["taskset", "-c", Cores.ServerList, .. command];
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Places.Made,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        info.Environment["DOTNET_ENVIRONMENT"] = "Production";
        info.Environment["NODE_ENV"] = "production";
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var complaints = new List<string>();
        process.ErrorDataReceived += (_, line) => complaints.Add(line.Data ?? "");
        process.BeginErrorReadLine();
        var running = new PeerProcess(peer, process, command, port);
        running.AwaitFirstAnswer(began, complaints);
        return running;
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time used so far, on all cores together.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void AwaitFirstAnswer(long began, List<string> complaints)
    {
        var request = Requests.Get(Peer.Orders + "?" + Peer.ListQuery);
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20))
        {
            if (process.HasExited)
                break;
            if (Answers(request))
            {
                ToFirstAnswer = Stopwatch.GetElapsedTime(began);
                return;
            }
            Thread.Sleep(1);
        }
        Dispose();
        throw new IOException(string.Create(CultureInfo.InvariantCulture, $"`{string.Join(' ', command)}` gave no answer: {string.Join(' ', complaints.Take(5))}"));
    }

    private bool Answers(byte[] request)
    {
        try
        {
            using var connection = new Connection(Port);
            connection.Send(request);
            var waiting = new[] { new Poll.Entry { Handle = connection.Handle, Events = Poll.Input } };
            while (Poll.Wait(waiting, 5000) > 0)
            {
                if (connection.Receive() >= 0)
                    return connection.Status == 200;
            }
            return false;
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
