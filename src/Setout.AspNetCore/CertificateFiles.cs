namespace Setout.AspNetCore;

/// <summary>Where the certificate of a server is.</summary>
/// <param name="Certificate">In PEM, with those that vouch for it behind it; or PKCS #12 (<c>.pfx</c>, <c>.p12</c>) without a password.</param>
/// <param name="Key">Its key in PEM; null where the first file has it.</param>
public sealed record CertificateFiles(string Certificate, string? Key)
{
    /// <summary>Whether certificate and key are one file in PKCS #12.</summary>
    public bool IsPkcs12 => Path.GetExtension(Certificate).ToLowerInvariant() is ".pfx" or ".p12";
}
