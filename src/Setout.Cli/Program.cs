using System.Runtime.InteropServices;
using Setout.Cli;

// The first Ctrl+C or SIGTERM asks a system that runs to stop, the second one ends the process at once; what only reads is ended by the first.
var finishes = args is ["run", ..];
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, AskToStop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, AskToStop);

// What ends in a moment has no garbage worth collecting; beyond this much it is collected as always.
if (!finishes)
    GC.TryStartNoGCRegion(64 * 1024 * 1024);

return await SetoutCommand.RunAsync(args, Terminal.OfProcess(), stop.Token);

void AskToStop(PosixSignalContext signal)
{
    if (stop.IsCancellationRequested || !finishes)
        Environment.Exit(ExitCode.Interrupted);
    signal.Cancel = true;
    stop.Cancel();
}
