using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Setout.AspNetCore.Security.Issuers;

/// <summary>
/// Tokens of an issuer (OpenID Connect Discovery 1.0, RFC 7519, RFC 8725). Its keys are kept, fetched anew when a token names one
/// that is not known, and go on being good while the issuer is away. Only signatures by key pairs are taken.
/// </summary>
internal sealed class IssuerTokens
{
    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters accepted;
    private readonly TimeProvider time;

    public IssuerTokens(Uri issuer, string audience, TimeProvider time, HttpClient? http = null)
    {
        this.time = time;
        var address = issuer.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
        var retriever = http is null ? new HttpDocumentRetriever() : new HttpDocumentRetriever(http);
        retriever.RequireHttps = !issuer.IsLoopback;
        accepted = new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(address, new OpenIdConnectConfigurationRetriever(), retriever) { RefreshInterval = TimeSpan.FromSeconds(30) },
            ValidIssuers = [issuer.AbsoluteUri, issuer.AbsoluteUri.TrimEnd('/')],
            ValidAudience = audience,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            // A token names its key; one that names none that is known is not tried against all of them.
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = IsCurrent,
        };
    }

    /// <summary>The claims of a token; null for one that proves nothing.</summary>
    public async ValueTask<ClaimsIdentity?> ReadAsync(string token)
    {
        if (!TokenForm.IsPlain(token, time.GetUtcNow() + Skew))
            return null;
        var result = await handler.ValidateTokenAsync(token, accepted);
        return result.IsValid ? result.ClaimsIdentity : null;
    }

    private bool IsCurrent(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // The bounds are the issuer's, up to the first and the last day there is: nothing is added to them.
        return until is { } end && now - Skew < end && (from is not { } start || start <= now + Skew);
    }
}
