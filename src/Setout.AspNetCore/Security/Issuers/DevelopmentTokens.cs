using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;

namespace Setout.AspNetCore.Security.Issuers;

/// <summary>
/// Tokens for trying a design whose callers come from an issuer, before one is named: made by whoever can read the database, and taken
/// only while no issuer is named.
/// </summary>
public sealed class DevelopmentTokens
{
    /// <summary>The longest that one is good for.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    internal const string KeyPurpose = "development tokens";

    private const string Issuer = "setout-development";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SymmetricSecurityKey key;
    private readonly TokenValidationParameters accepted;
    private readonly TimeProvider time;

    internal DevelopmentTokens(byte[] key, TimeProvider time)
    {
        (this.key, this.time) = (new SymmetricSecurityKey(key), time);
        accepted = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = this.key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => until is { } end && time.GetUtcNow().UtcDateTime < end,
        };
    }

    /// <summary>Those of a database.</summary>
    /// <param name="dataFile">The file, which is there.</param>
    public static DevelopmentTokens Of(string dataFile)
    {
        using var connection = Connection.OpenToRead(dataFile, 1000);
        return new DevelopmentTokens(SqliteStore.KeyOf(RecordedSchema.Secret(connection), KeyPurpose), TimeProvider.System);
    }

    /// <summary>A token.</summary>
    /// <param name="subject">Who it is of.</param>
    /// <param name="roles">Its roles; may be none.</param>
    /// <param name="claims">Further claims: <c>email</c>, <c>name</c>.</param>
    /// <param name="lifetime">How long it is good for.</param>
    public string Make(string subject, IEnumerable<string> roles, IEnumerable<KeyValuePair<string, string>> claims, TimeSpan lifetime)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var all = new Dictionary<string, object>(StringComparer.Ordinal) { [JwtRegisteredClaimNames.Sub] = subject, ["roles"] = roles.ToArray() };
        foreach (var (name, value) in claims)
            all.TryAdd(name, value);
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Claims = all,
            IssuedAt = now,
            Expires = now + (lifetime < LongestLifetime ? lifetime : LongestLifetime),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The claims of a token; null for one that proves nothing.</summary>
    internal async ValueTask<ClaimsIdentity?> ReadAsync(string token)
    {
        if (!TokenForm.IsPlain(token, time.GetUtcNow()))
            return null;
        var result = await handler.ValidateTokenAsync(token, accepted);
        return result.IsValid ? result.ClaimsIdentity : null;
    }
}
