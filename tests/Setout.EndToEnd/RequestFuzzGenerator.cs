using System.Globalization;
using System.Text;
using Setout.Planning;

namespace Setout.EndToEnd;

/// <summary>One generated request.</summary>
/// <param name="Bytes">As it goes over the wire.</param>
/// <param name="Endpoint">What it was made from; it may hit another or none.</param>
/// <param name="IsHttp">Whether it is a request by RFC 9112: if not, the server may answer without a body and close.</param>
internal sealed record FuzzedRequest(byte[] Bytes, string Method, PlannedEndpoint Endpoint, bool IsHttp)
{
    public bool IsHead => Method == "HEAD";

    public override string ToString()
    {
        var text = Encoding.Latin1.GetString(Bytes);
        return text.Length > 1500 ? text[..1500] + "…" : text;
    }
}

/// <summary>Requests from a plan: most of them nearly right, for those get farthest. The same seed makes the same choices.</summary>
internal sealed class RequestFuzzGenerator(Plan plan, RequestFuzzPool pool, Random random, string[] tokens)
{
    private readonly RequestFuzzBodies bodies = new(plan, pool, random);
    private readonly RequestFuzzQueries queries = new(plan, pool, random);

    /// <param name="index">The first few calls of each endpoint are left as they should be.</param>
    public FuzzedRequest Next(int index)
    {
        var endpoint = plan.Endpoints[random.Next(plan.Endpoints.Count)];
        if (random.Next(100) < 2 && index > 200)
            return new FuzzedRequest(Malformed(endpoint), "", endpoint, IsHttp: false);
        var method = random.Next(100) < 88 ? endpoint.Method : Pick("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "M-SEARCH");
        var body = endpoint.Request is not null || random.Next(30) == 0 ? bodies.Make(endpoint) : [];
        if (method is "GET" or "HEAD" or "DELETE" or "OPTIONS" or "TRACE" && random.Next(20) > 0)
            body = [];
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{method} {Target(endpoint)} HTTP/1.1\r\nHost: localhost\r\n");
        AddHeaders(head, body);
        return new FuzzedRequest([.. Encoding.Latin1.GetBytes(head.ToString()), .. Payload(head, body)], method, endpoint, IsTakenByKestrel(head.ToString()));
    }

    private string Target(PlannedEndpoint endpoint)
    {
        var path = string.Join('/', endpoint.Path.Split('/').Select(segment => segment.StartsWith('{') ? Encode(Parameter(endpoint, segment.Trim('{', '}'))) : segment));
        if (random.Next(100) < 8)
            path = Mutate(path);
        return (path.Length == 0 ? "/" : path) + queries.Make(endpoint);
    }

    private string Parameter(PlannedEndpoint endpoint, string name)
    {
        if (random.Next(100) < 78 && endpoint.Answer is EntityAnswer answer && pool.TakeFor(answer, name) is { } known)
            return known;
        return random.Next(2) == 0 ? random.Next(1, 60).ToString(CultureInfo.InvariantCulture) : Pick(RequestFuzzValues.Hostile);
    }

    private string Mutate(string path) => random.Next(9) switch
    {
        0 => path + "/",
        1 => "/" + path,
        2 => path.ToUpperInvariant(),
        3 => path + "/" + Encode(Pick(RequestFuzzValues.Hostile)),
        4 => path[..Math.Max(1, path.LastIndexOf('/'))],
        5 => path + Pick("%", "%2", "%zz", "%00", "%ff", "%c0%af", "%2e%2e", ";a=b", "//", "/./", "/../"),
        6 => "/%" + ((int)path[1 % path.Length]).ToString("x2", CultureInfo.InvariantCulture) + path[Math.Min(2, path.Length)..],
        7 => "http://localhost" + path,
        _ => Pick("/", "*", "/openapi.json", "/health/live", "/health/ready", "/favicon.ico", "/" + new string('a', 4000)),
    };

    private void AddHeaders(StringBuilder head, byte[] body)
    {
        if (tokens.Length > 0 && random.Next(100) < 95)
            head.Append(CultureInfo.InvariantCulture, $"{Pick(tokens)}\r\n");
        if (body.Length > 0 || random.Next(20) == 0)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {(random.Next(100) < 92 ? "application/json" : Pick("application/json; charset=utf-8", "application/json; charset=latin1", "text/plain", "application/xml", "application/merge-patch+json", "application/json;", "a", "application/problem+json", "multipart/form-data; boundary=x", "*/*"))}\r\n");
        if (random.Next(100) < 10)
            head.Append(CultureInfo.InvariantCulture, $"If-Match: {Tag()}\r\n");
        if (random.Next(100) < 6)
            head.Append(CultureInfo.InvariantCulture, $"If-None-Match: {Tag()}\r\n");
        if (random.Next(100) < 10)
            head.Append(CultureInfo.InvariantCulture, $"Idempotency-Key: {Pick("a", "b", "c", "\"d\"", "", new string('k', 255), new string('k', 256), "8e03978e-40d5-43dd-bc93-6894a57f9324", "k\xe9y", "{")}\r\n");
        if (random.Next(100) < 8)
            head.Append(CultureInfo.InvariantCulture, $"Accept: {Pick("application/json", "*/*", "text/html", "application/xml", "application/json;q=0", "application/*;q=0.5", ";", "q=1", "text/html,application/json;q=0.1")}\r\n");
        if (random.Next(100) < 4)
            head.Append(CultureInfo.InvariantCulture, $"{Pick("Prefer: return=minimal", "Prefer: ,;=", "Range: bytes=0-1", "Accept-Encoding: gzip, br;q=x", "Authorization: Bearer x", "Authorization: " + new string('A', 6000), "X-Long: " + new string('x', 20_000), "traceparent: 00-zz", "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "Cookie: \xff\xfe", "Origin: null", "If-Unmodified-Since: yesterday", "X-HTTP-Method-Override: DELETE", "Forwarded: for=\"_x\"", "Content-Encoding: gzip")}\r\n");
    }

    private string Tag() => Pick("*", "\"1\"", "\"2\"", "\"3\"", "W/\"1\"", "\"nonsense\"", "1", "\"", "\"1\", \"2\"", "\"1\",", "", "\"9223372036854775808\"", "\"\", *", new string('"', 500));

    /// <summary>
    /// Kestrel refuses heads that are not UTF-8, NUL in a path however it is written, and <c>*</c> for anything but OPTIONS, before
    /// the application sees them.
    /// </summary>
    private static bool IsTakenByKestrel(string head)
    {
        var path = head[..head.AsSpan().IndexOfAny('?', '\r')];
        return !head.AsSpan().ContainsAnyExceptInRange('\0', '\x7f')
            && !path.Contains("%00", StringComparison.Ordinal) && !path.Contains(" *", StringComparison.Ordinal);
    }

    private byte[] Payload(StringBuilder head, byte[] body)
    {
        if (body.Length > 0 && random.Next(15) == 0)
        {
            var cut = random.Next(body.Length + 1);
            return [.. "Transfer-Encoding: chunked\r\n\r\n"u8, .. Chunk(body[..cut]), .. Chunk(body[cut..]), .. "0\r\n\r\n"u8];
        }
        _ = head;
        return body.Length == 0 && random.Next(2) == 0
            ? "\r\n"u8.ToArray()
            : [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];
    }

    private static byte[] Chunk(byte[] part) => part.Length == 0
        ? []
        : [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length:x}\r\n")), .. part, .. "\r\n"u8];

    private byte[] Malformed(PlannedEndpoint endpoint) => Encoding.Latin1.GetBytes(Pick(
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\n\r\n",
        $"{endpoint.Method} {endpoint.Path}\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        $"{endpoint.Method} {endpoint.Path} b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n",
        $"{endpoint.Method} {endpoint.Path} HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 40_000)}\r\n\r\n",
        $"{endpoint.Method} /{new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        $"\x16\x03\x01 {endpoint.Path}\r\n\r\n"));

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    /// <summary>Percent-encoded, as a client does; now and then as a careless one does.</summary>
    private string Encode(string text) => random.Next(30) == 0 && text.All(c => c is > ' ' and < '\x7f') ? text : Uri.EscapeDataString(text);
}
