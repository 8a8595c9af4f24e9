using Setout.AspNetCore;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Run;

/// <summary>What a person sees when the system has started: each endpoint, how it is answered, and where everything is.</summary>
internal static class StartTable
{
    public static void Write(SetoutApplication application, string dataFile, RunRequest request, Terminal terminal, Ink ink)
    {
        var (plan, output) = (application.Plan, terminal.Output);
        output.WriteLine($"\n{ink.Paint(Visible.Of(plan.Title), Style.Bold)}\n");
        WriteEndpoints(plan, output, ink);
        var origin = application.Address.ToString().TrimEnd('/');
        WriteRow("address", ink.Paint(origin, Style.Cyan));
        WriteRow("page", ink.Paint($"{origin}/docs", Style.Cyan));
        WriteRow("openapi", ink.Paint($"{origin}/openapi.json", Style.Cyan));
        WriteRow("data", Near(dataFile, terminal));
        foreach (var change in application.DatabaseChanges)
            WriteRow("", ink.Paint(Visible.Of(change), Style.Faint));
        if (SendsLetters(plan))
            WriteRow("letters", request.MailServer is { } mail ? Visible.Of(mail.Server.Host) : Near(application.LetterFolder, terminal));
        foreach (var rule in plan.Retention)
            WriteRow("keeps", Visible.Of($"{rule}"));
        if (plan.Audit is { } audit)
            WriteRow("audit", Visible.Of($"{audit}"));
        if (!request.Proxies.IsEmpty)
            WriteRow("proxies", $"who asks is who {string.Join(", ", request.Proxies)} say it is");
        if (plan.Tls is not null && request.Certificate is null && request.Proxies.IsEmpty && !ListenAddress.IsForThisMachine(request))
            WriteRow("tls", ink.Paint("the design asks for TLS, and this is served without: name a certificate (--certificate) or the proxy that ends it (--proxy)", Style.Yellow));
        WriteRow("access", Access(plan, request));
        output.WriteLine();
        output.WriteLine(ink.Paint(request.Watches ? "Changes of the design are served at once. Ctrl+C stops." : "Ctrl+C stops.", Style.Faint));

        void WriteRow(string name, string value) => output.WriteLine($"  {ink.Paint(Columns.Pad(name, 7), Style.Faint)}  {value}");
    }

    private static bool SendsLetters(Plan plan) =>
        plan.Accounts is { Confirmed.Length: > 0 } || plan.Endpoints.Any(endpoint => endpoint.Answer is ForgotPasswordAnswer);

    /// <summary>Relative where it is below the working directory.</summary>
    private static string Near(string path, Terminal terminal) =>
        Path.GetRelativePath(terminal.WorkingDirectory, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

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
        var who = ListenAddress.IsForThisMachine(request) ? "everybody on this machine" : "everybody who reaches this address";
        if (!plan.KnowsCallers)
            return $"{who} may do everything: the design states no authentication";
        var open = plan.Endpoints.Count(endpoint => endpoint.Access is { IsOpen: true });
        var granted = $"{open} of {Words.Count(plan.Endpoints.Count, "endpoint")} for anybody, the others as the design grants (setout explain shows it)";
        if (plan.ApiKeys is { } keys)
            granted += $"; keys in `{keys.Place}` are made by `setout keys add`";
        return plan.Issuer is not null && request.Issuer is null
            ? $"{granted}; no issuer of tokens is named (--issuer URL --audience NAME), so that only those of `setout token` are taken"
            : granted;
    }
}
