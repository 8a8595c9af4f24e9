using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Setout.EndToEnd.Accounts;

/// <summary>An issuer of tokens on this machine: its configuration, its keys, and tokens of any kind, good or not.</summary>
internal sealed class FakeIssuer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly List<(string Id, RSA Key)> keys = [];

    public FakeIssuer()
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        AddKey("one");
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>How often its keys were asked for.</summary>
    public int KeyRequests { get; private set; }

    /// <summary>Whether it answers at all.</summary>
    public bool IsAway { get; set; }

    public RSA Key => keys[^1].Key;

    public string KeyId => keys[^1].Id;

    public void AddKey(string id) => keys.Add((id, RSA.Create(2048)));

    /// <summary>A token; header and payload as JSON.</summary>
    public string Token(string header, string payload)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public string Header(string members = "") => $$"""{"alg":"RS256","kid":"{{KeyId}}"{{members}}}""";

    public static string Encode(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    public void Dispose()
    {
        listener.Close();
        foreach (var (_, key) in keys)
            key.Dispose();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var isKeys = context.Request.Url!.AbsolutePath == "/keys";
            KeyRequests += isKeys ? 1 : 0;
            context.Response.StatusCode = IsAway ? 503 : 200;
            context.Response.ContentType = "application/json";
            var body = Encoding.UTF8.GetBytes(isKeys ? KeySet() : $$"""{"issuer":"{{Address.AbsoluteUri.TrimEnd('/')}}","jwks_uri":"{{Address}}keys"}""");
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private string KeySet() => $$"""{"keys":[{{string.Join(',', keys.Select(key => KeyJson(key.Id, key.Key.ExportParameters(false))))}}]}""";

    private static string KeyJson(string id, RSAParameters key) =>
        $$"""{"kty":"RSA","use":"sig","kid":"{{id}}","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"}""";

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
