using Setout.AspNetCore;

namespace Setout.Cli.Run;

/// <summary>What <c>--certificate</c> and <c>--key</c> name.</summary>
internal static class ServedCertificate
{
    /// <summary>Null for none: it is served without TLS.</summary>
    public static CertificateFiles? Read(string? certificate, string? key)
    {
        if (certificate is null)
            return key is null ? null : throw new CommandFailure(ExitCode.Usage, "--key is the key of a certificate, and none is named: add --certificate FILE");
        var files = new CertificateFiles(Path.GetFullPath(certificate), key is null ? null : Path.GetFullPath(key));
        foreach (var file in new[] { files.Certificate, files.Key })
            if (file is not null && !File.Exists(file))
                throw new CommandFailure(ExitCode.Environment, $"There is no file {file}.");
        return files.IsPkcs12 && key is not null ? throw new CommandFailure(ExitCode.Usage, $"{certificate} has its key in it: leave --key out") : files;
    }
}
