using System.Net;
using Microsoft.Extensions.Logging;

namespace Setout.AspNetCore;

/// <summary>Where and how a plan is served.</summary>
public sealed record SetoutOptions
{
    /// <summary>The database file; made where there is none.</summary>
    public required string DataFile { get; init; }

    /// <summary>An IP address or <c>localhost</c>; <c>*</c> for all of the machine.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>0 for any that is free: <see cref="SetoutApplication.Address"/> then says which.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>The clock of stored instants.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where events are logged; nowhere by default.</summary>
    public Action<ILoggingBuilder> Logging { get; init; } = static _ => { };

    /// <summary>The longest request body in bytes; longer ones are answered with 413.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Connections open at once; further ones are closed at once.</summary>
    public int MaxConnections { get; init; } = 10_000;

    /// <summary>
    /// Whose tokens are taken, where the design keeps no accounts: the address below which
    /// <c>/.well-known/openid-configuration</c> is. Null for nobody's.
    /// </summary>
    public Uri? Issuer { get; init; }

    /// <summary>For whom tokens must be issued: this API, as the issuer calls it.</summary>
    public string Audience { get; init; } = "";

    /// <summary>
    /// The mail server to which letters about accounts go: <c>smtp://user:password@host:587</c>, always encrypted but on
    /// this machine. Null for none: then they are put into a folder beside the database.
    /// </summary>
    public Uri? MailServer { get; init; }

    /// <summary>The address from which letters come.</summary>
    public string MailFrom { get; init; } = "no-reply@localhost";

    /// <summary>The certificate with which it is served over TLS; null for plain HTTP.</summary>
    public CertificateFiles? Certificate { get; init; }

    /// <summary>Proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are heeded; of all others, none is.</summary>
    public EquatableArray<IPNetwork> Proxies { get; init; }

    /// <summary>How long requests under way may take to finish when the system stops.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether replies tell how long each step took (<c>Server-Timing</c>): for development only.</summary>
    public bool ServerTiming { get; init; }
}
