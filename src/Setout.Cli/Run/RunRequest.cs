using System.Net;
using Microsoft.Extensions.Logging;
using Setout.AspNetCore;

namespace Setout.Cli.Run;

/// <summary>What <c>setout run</c> was asked for.</summary>
/// <param name="Files">The design; none for the one of the folder.</param>
/// <param name="Host">An IP address, <c>localhost</c>, or <c>*</c>.</param>
/// <param name="Port">0 for any that is free.</param>
/// <param name="DataFile">The database; null for the one beside the design.</param>
internal sealed record RunRequest(EquatableArray<string> Files, string Host, int Port, string? DataFile)
{
    /// <summary>Null for none: nobody's tokens are taken.</summary>
    public TokenIssuer? Issuer { get; init; }

    /// <summary>Null for none: letters go into a folder.</summary>
    public MailServer? MailServer { get; init; }

    /// <summary>Null for none: it is served without TLS.</summary>
    public CertificateFiles? Certificate { get; init; }

    /// <summary>Those whose word for who asks is taken.</summary>
    public EquatableArray<IPNetwork> Proxies { get; init; }

    public bool Watches { get; init; }

    public bool AllowsAnonymous { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    public bool LogsJson { get; init; }
}
