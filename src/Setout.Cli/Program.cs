using System.Runtime.InteropServices;
using Setout.Cli;

// The first Ctrl+C or SIGTERM asks to stop, the second one ends the process at once.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, AskToStop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, AskToStop);

return await SetoutCommand.RunAsync(args, Terminal.OfProcess(), stop.Token);

void AskToStop(PosixSignalContext signal)
{
    if (stop.IsCancellationRequested)
        Environment.Exit(ExitCode.Interrupted);
    signal.Cancel = true;
    stop.Cancel();
}
