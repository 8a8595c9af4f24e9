namespace Setout.Cli.Run;

/// <summary>What <c>--issuer</c> and <c>--audience</c> name.</summary>
/// <param name="Address">Below which its configuration is.</param>
/// <param name="Audience">For whom its tokens must be.</param>
internal sealed record TokenIssuer(Uri Address, string Audience)
{
    /// <summary>Null for none.</summary>
    public static TokenIssuer? Read(string? issuer, string? audience)
    {
        if (issuer is null)
            return audience is null ? null : throw new CommandFailure(ExitCode.Usage, "--audience says for whom tokens must be, but nobody issues any: add --issuer URL");
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new CommandFailure(ExitCode.Usage, $"--issuer cannot be `{issuer}`; it is the https address of an issuer of tokens");
        if (address.Scheme == "http" && !address.IsLoopback)
            throw new CommandFailure(ExitCode.Usage, $"--issuer cannot be `{issuer}`: whoever is on the way could give its keys. Use https");
        if (string.IsNullOrEmpty(audience))
            throw new CommandFailure(ExitCode.Usage, "--issuer alone would take tokens that are meant for others: add --audience NAME, as the issuer calls this API");
        return new TokenIssuer(address, audience);
    }
}
