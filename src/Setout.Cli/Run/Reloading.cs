using Setout.AspNetCore;
using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Cli.Output;

namespace Setout.Cli.Run;

/// <summary><c>--watch</c>: each change of the design is read, told and served; one with errors is told only.</summary>
internal sealed class Reloading(EquatableArray<string> files, CheckedDocument first, SetoutApplication application, Terminal terminal, Ink ink)
{
    private readonly string name = first.Document.Text.Path;
    private CheckedDocument served = first;
    private string seen = first.Document.Text.Content;

    public async Task RunAsync(DesignWatch watch, CancellationToken stop)
    {
        // The file may have changed between being read and being watched, so that it is looked at before the first wait.
        var isThere = true;
        while (true)
        {
            if (isThere)
                await TryReloadAsync(stop);
            else
                terminal.Error.WriteLine($"setout: {name} is gone; the last design is still served.");
            await terminal.Output.FlushAsync(stop);
            isThere = await watch.ChangedAsync(stop);
        }
    }

    private async Task TryReloadAsync(CancellationToken stop)
    {
        try
        {
            await ReloadAsync(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            terminal.Error.WriteLine($"setout: {failure.Message} The last design is still served.");
        }
    }

    private async Task ReloadAsync(CancellationToken stop)
    {
        var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, files, stop));
        if (document.Document.Text.Content == seen)
            return;
        seen = document.Document.Text.Content;
        terminal.Output.WriteLine();
        TextFindings.Write(StartFindings.Of(document), terminal.Output, ink, terminal.Width);
        if (document.IsNoDesign || !document.CanBeServed)
        {
            terminal.Output.WriteLine($"{ink.Paint("not served", Style.Red)}: the last design without errors is still served");
            return;
        }
        await application.SwapAsync(document.Plan, stop);
        foreach (var change in application.DatabaseChanges)
            terminal.Output.WriteLine($"{ink.Paint("database", Style.Green)}: {Visible.Of(change)}");
        EndpointChanges.Write(served.Plan, document.Plan, terminal.Output, ink);
        served = document;
    }
}
