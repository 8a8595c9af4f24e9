using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Setout.AspNetCore.Security.Door;

/// <summary>
/// The certificate of the server with those that vouch for it, from files; read again when they change, since certificates are renewed
/// every few weeks and nobody restarts a system for that. A file that cannot be read any more leaves the former in use.
/// </summary>
internal sealed class Certificate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CertificateFiles files;
    private readonly TimeProvider time;
    private readonly Lock reading = new();
    private volatile SslStreamCertificateContext current;
    private DateTime written;
    private long looked;

    private Certificate(CertificateFiles files, TimeProvider time)
    {
        (this.files, this.time) = (files, time);
        (current, written, looked) = (Read(files), WrittenAt(files), time.GetUtcNow().Ticks);
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="CryptographicException">They are no certificate with its key.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    public static Certificate Open(CertificateFiles files, TimeProvider time) => new(files, time);

    /// <summary>What a connection is encrypted with.</summary>
    public SslServerAuthenticationOptions Options(System.Security.Authentication.SslProtocols protocols) => new()
    {
        ServerCertificateContext = Current(),
        EnabledSslProtocols = protocols,
        AllowRenegotiation = false,
    };

    private SslStreamCertificateContext Current()
    {
        if (time.GetUtcNow().Ticks - Volatile.Read(ref looked) < Patience.Ticks)
            return current;
        lock (reading)
        {
            Volatile.Write(ref looked, time.GetUtcNow().Ticks);
            try
            {
                if (WrittenAt(files) is var now && now != written)
                    (current, written) = (Read(files), now);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
            {
                // Half of the two files is new: the next look finds both.
            }
        }
        return current;
    }

    private static DateTime WrittenAt(CertificateFiles files)
    {
        var certificate = File.GetLastWriteTimeUtc(files.Certificate);
        return files.Key is { } key && File.GetLastWriteTimeUtc(key) is var ofKey && ofKey > certificate ? ofKey : certificate;
    }

    private static SslStreamCertificateContext Read(CertificateFiles files)
    {
        var all = new X509Certificate2Collection();
        if (files.IsPkcs12)
        {
            all = X509CertificateLoader.LoadPkcs12CollectionFromFile(files.Certificate, null);
            var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey) ?? throw new CryptographicException("it has no private key");
            return SslStreamCertificateContext.Create(own, all, offline: true);
        }
        all.ImportFromPemFile(files.Certificate);
        return SslStreamCertificateContext.Create(WithKey(files), all, offline: true);
    }

    private static X509Certificate2 WithKey(CertificateFiles files)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(files.Certificate, files.Key ?? files.Certificate);
        }
        catch (ArgumentException fault)
        {
            throw new CryptographicException("the key is another's", fault);
        }
    }
}
