using Setout.AspNetCore;
using Setout.AspNetCore.DataModels;
using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Cli.Output;

namespace Setout.Cli.Run;

/// <summary><c>--watch</c>: each change of the design is read, told and served; one with errors is told only.</summary>
internal static class Reloading
{
    public static async Task RunAsync(DesignWatch watch, CheckedDocument first, SetoutApplication application, Terminal terminal, Ink ink, CancellationToken stop)
    {
        var name = first.Document.Text.Path;
        var served = first;
        while (true)
        {
            if (!await watch.ChangedAsync(stop))
            {
                terminal.Error.WriteLine($"setout: {name} is gone; the last design is still served.");
                continue;
            }
            try
            {
                served = await ReloadAsync(name, served, application, terminal, ink, stop);
            }
            catch (Exception failure) when (failure is CommandFailure or DatabaseException)
            {
                terminal.Error.WriteLine($"setout: {failure.Message} The last design is still served.");
            }
            await terminal.Output.FlushAsync(stop);
        }
    }

    private static async Task<CheckedDocument> ReloadAsync(string name, CheckedDocument served, SetoutApplication application, Terminal terminal, Ink ink, CancellationToken stop)
    {
        var document = CheckedDocument.Of(await DocumentFinder.OneAsync(terminal, name, stop));
        if (document.Document.Text.Content == served.Document.Text.Content)
            return served;
        terminal.Output.WriteLine();
        TextFindings.Write(StartFindings.Of(document), terminal.Output, ink, terminal.Width);
        if (document.IsNoDesign || !document.CanBeServed)
        {
            terminal.Output.WriteLine($"{ink.Paint("not served", Style.Red)}: the last design without errors is still served");
            return served;
        }
        await application.SwapAsync(document.Plan, stop);
        foreach (var change in application.DatabaseChanges)
            terminal.Output.WriteLine($"{ink.Paint("database", Style.Green)}: {Visible.Of(change)}");
        EndpointChanges.Write(served.Plan, document.Plan, terminal.Output, ink);
        return document;
    }
}
