namespace Setout.Cli.Run;

/// <summary>What <c>--mail</c> names.</summary>
/// <param name="Server">With user and password, where it needs them.</param>
/// <param name="From">The address from which letters come.</param>
internal sealed record MailServer(Uri Server, string From)
{
    private const string Form = "smtp://USER:PASSWORD@HOST:587?from=ADDRESS";

    /// <summary>Null for none.</summary>
    public static MailServer? Read(string? text)
    {
        if (text is null)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var server) || server.Scheme != "smtp" || server.Host.Length == 0)
            throw new CommandFailure(ExitCode.Usage, $"--mail is no address of a mail server; it looks like {Form}");
        var from = server.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("from=", StringComparison.Ordinal))?["from=".Length..];
        if (from is null || !System.Net.Mail.MailAddress.TryCreate(Uri.UnescapeDataString(from), out var address))
            throw new CommandFailure(ExitCode.Usage, $"--mail does not say from which address letters come: {Form}");
        return new MailServer(server, address.ToString());
    }
}
