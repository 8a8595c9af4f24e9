using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Setout.AspNetCore.Security.Issuers;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>Access tokens: JWTs (RFC 9068) signed with a key of this database alone, good for a quarter of an hour.</summary>
internal sealed class AccessTokens
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const string Issuer = "setout";
    private const string Type = "at+jwt";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials signing;
    private readonly TokenValidationParameters accepted;
    private readonly TimeProvider time;

    /// <param name="key">Signs, and proves.</param>
    /// <param name="time">The clock.</param>
    /// <param name="id">How tokens name the key; empty for not at all.</param>
    public AccessTokens(byte[] key, TimeProvider time, string id = "")
    {
        this.time = time;
        var symmetric = new SymmetricSecurityKey(key) { KeyId = id };
        signing = new SigningCredentials(symmetric, SecurityAlgorithms.HmacSha256);
        accepted = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = symmetric,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidTypes = [Type],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = IsCurrent,
        };
    }

    public string Make(string account, string session)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            TokenType = Type,
            Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = account, [JwtRegisteredClaimNames.Sid] = session },
            IssuedAt = now,
            Expires = now + Lifetime,
            SigningCredentials = signing,
        });
    }

    /// <summary>Account and session of a token; null for one that is not ours, or not any more.</summary>
    public async ValueTask<(string Account, string Session)?> ReadAsync(string token)
    {
        if (!TokenForm.IsPlain(token, time.GetUtcNow()))
            return null;
        var result = await handler.ValidateTokenAsync(token, accepted);
        return result is { IsValid: true, ClaimsIdentity: { } identity } && One(identity, JwtRegisteredClaimNames.Sub) is { } account && One(identity, JwtRegisteredClaimNames.Sid) is { } session
            ? (account, session)
            : null;
    }

    private bool IsCurrent(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now < end && (from is not { } start || now >= start);
    }

    private static string? One(ClaimsIdentity identity, string name) => identity.FindAll(name).Take(2).ToList() is [var only] ? only.Value : null;
}
