using Setout.Cli.Output;

namespace Setout.Cli.Run;

/// <summary>What a person sees when the system has started: each endpoint, how it is answered, and where everything is.</summary>
internal static class StartTable
{
    public static void Write(Plan plan, Uri address, string dataFile, RunRequest request, Terminal terminal, Ink ink)
    {
        var output = terminal.Output;
        output.WriteLine($"\n{ink.Paint(Visible.Of(plan.Title), Style.Bold)}\n");
        WriteEndpoints(plan, output, ink);
        var origin = address.ToString().TrimEnd('/');
        WriteRow("address", ink.Paint(origin, Style.Cyan));
        WriteRow("data", Path.GetRelativePath(terminal.WorkingDirectory, dataFile));
        WriteRow("access", Access(plan, request));
        output.WriteLine();
        output.WriteLine(ink.Paint(request.Watches ? "Changes of the design are served at once. Ctrl+C stops." : "Ctrl+C stops.", Style.Faint));

        void WriteRow(string name, string value) => output.WriteLine($"  {ink.Paint(Columns.Pad(name, 7), Style.Faint)}  {value}");
    }

    private static void WriteEndpoints(Plan plan, TextWriter output, Ink ink)
    {
        if (plan.Endpoints.IsEmpty)
        {
            output.WriteLine("  The design has no endpoint yet.\n");
            return;
        }
        var widths = EndpointColumns.WidthsOf(plan.Endpoints);
        foreach (var endpoint in plan.Endpoints)
            output.WriteLine($"  {EndpointColumns.Row(endpoint, widths, ink).TrimEnd()}");
        output.WriteLine();
    }

    private static string Access(Plan plan, RunRequest request)
    {
        var who = ListenAddress.IsLoopback(request.Host) ? "everybody on this machine" : "everybody who reaches this address";
        return plan.StatesAuthentication
            ? $"{who} may do everything: this version does not enforce the authentication that the design states"
            : $"{who} may do everything: the design states no authentication";
    }
}
