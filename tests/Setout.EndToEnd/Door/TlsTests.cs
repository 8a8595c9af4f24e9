using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Setout.AspNetCore;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class TlsTests : IDisposable
{
    private const string Design = """
        ## Data Models

        ### Entity: Note

        ```
        id: int pk
        text: string
        ```

        ## API Design

        #### GET /notes

        ## Security

        ### Data Protection

        - Traffic is encrypted
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("setout-").FullName;

    [Fact]
    public async Task IsServedWithTheCertificateAndTellsBrowsersToStayWithTls()
    {
        await using var serving = await Serving.StartAsync(Design, options => options with { Certificate = Pem("one.example") });
        Assert.Equal("https", serving.Application.Address.Scheme);
        await using var stream = await ConnectAsync(serving, SslProtocols.Tls12 | SslProtocols.Tls13);
        Assert.Equal("CN=one.example", stream.RemoteCertificate!.Subject);
        await stream.WriteAsync("GET /notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 200 ", answer);
        Assert.Contains("Strict-Transport-Security: max-age=31536000", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Traffic is encrypted", SslProtocols.Tls12, true)]
    [InlineData("Traffic is encrypted", SslProtocols.Tls13, true)]
    [InlineData("Traffic is encrypted with TLS 1.3", SslProtocols.Tls12, false)]
    [InlineData("Traffic is encrypted with TLS 1.3", SslProtocols.Tls13, true)]
    [InlineData("Traffic is encrypted with TLS 1.2 or TLS 1.3", SslProtocols.Tls12, true)]
    public async Task AnOlderVersionThanTheDesignStatesIsRefused(string sentence, SslProtocols protocol, bool isTaken)
    {
        await using var serving = await Serving.StartAsync(Design.Replace("Traffic is encrypted", sentence, StringComparison.Ordinal), options => options with { Certificate = Pem("one.example") });
        if (isTaken)
            await using (var stream = await ConnectAsync(serving, protocol))
                Assert.Equal(protocol, stream.SslProtocol);
        else
            await Assert.ThrowsAnyAsync<Exception>(() => ConnectAsync(serving, protocol));
    }

    [Fact]
    public async Task ARenewedCertificateIsTakenWithoutARestartAndABrokenOneIsNot()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Certificate = Pem("one.example"), Time = time });
        Assert.Equal("CN=one.example", await SubjectAsync(serving));
        File.WriteAllText(Path.Combine(folder, "server.pem"), "half of it");
        Touch(1);
        time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("CN=one.example", await SubjectAsync(serving));
        _ = Pem("two.example");
        Touch(2);
        time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("CN=two.example", await SubjectAsync(serving));
    }

    [Fact]
    public async Task OneFileMayHaveCertificateAndKey()
    {
        using var certificate = Make("three.example");
        var file = Path.Combine(folder, "server.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12), TestContext.Current.CancellationToken);
        await using (var serving = await Serving.StartAsync(Design, options => options with { Certificate = new(file, null) }))
            Assert.Equal("CN=three.example", await SubjectAsync(serving));
        var both = Path.Combine(folder, "both.pem");
        await File.WriteAllTextAsync(both, certificate.ExportCertificatePem() + "\n" + certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await using var another = await Serving.StartAsync(Design, options => options with { Certificate = new(both, null) });
        Assert.Equal("CN=three.example", await SubjectAsync(another));
    }

    [Theory]
    [InlineData("--key server.key", 2, "--certificate")]
    [InlineData("--certificate none.pem", 4, "There is no file")]
    [InlineData("--certificate server.pem", 4, "cannot be used")]
    [InlineData("--certificate server.pem --key other.key", 4, "its own key")]
    public async Task WhatCannotBeUsedIsSaid(string options, int code, string words)
    {
        _ = Pem("one.example");
        using var another = Make("another.example");
        await File.WriteAllTextAsync(Path.Combine(folder, "other.key"), another.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "design.md"), Design, TestContext.Current.CancellationToken);
        var (ended, _, error) = await CliProcess.RunAsync(folder, "", ["run", "design.md", "--port", "0", .. options.Split(' ')]);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Equal(code, ended);
    }

    [Theory]
    [InlineData("--proxy nonsense", "cannot be `nonsense`")]
    [InlineData("--proxy 0.0.0.0/0", "everybody's word")]
    [InlineData("--proxy 10.0.0.1", "--allow-anonymous")]
    public async Task AProxyIsNamedByItsAddress(string options, string words)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "design.md"), Design, TestContext.Current.CancellationToken);
        var (ended, _, error) = await CliProcess.RunAsync(folder, "", ["run", "design.md", "--port", "0", .. options.Split(' ')]);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Equal(2, ended);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private CertificateFiles Pem(string name)
    {
        using var certificate = Make(name);
        var files = new CertificateFiles(Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        File.WriteAllText(files.Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(files.Key!, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return files;
    }

    private void Touch(int minutes) => File.SetLastWriteTimeUtc(Path.Combine(folder, "server.pem"), DateTime.UtcNow.AddMinutes(minutes));

    private static X509Certificate2 Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static async Task<string> SubjectAsync(Serving serving)
    {
        await using var stream = await ConnectAsync(serving, SslProtocols.None);
        return stream.RemoteCertificate!.Subject;
    }

    private static async Task<SslStream> ConnectAsync(Serving serving, SslProtocols protocols)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(serving.Application.Address.Host, serving.Application.Address.Port);
        var stream = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false);
        // The certificate is one that the test has made itself.
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = protocols, RemoteCertificateValidationCallback = (_, _, _, _) => true });
        return stream;
    }
}
