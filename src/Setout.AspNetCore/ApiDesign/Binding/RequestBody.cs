using System.Buffers;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>The bytes of a request's body, in one piece; values point into it, so it lives as long as the exchange.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstSize = 4 * 1024;

    private RequestBody(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; private set; }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Content => Bytes.AsSpan(0, Length);

    /// <summary>Reads to the end, or to the limit.</summary>
    public static async ValueTask<(RequestBody Body, Problem? Problem)> ReadAsync(Exchange exchange)
    {
        var request = exchange.Http.Request;
        var options = exchange.Runtime.Options;
        if (request.ContentLength > options.MaxBodyBytes)
            return (new RequestBody([]), RequestFaults.TooLarge(options));
        var body = new RequestBody(ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? FirstSize)));
        exchange.Keep(body);
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(exchange.Http.RequestAborted);
            foreach (var part in read.Buffer)
                body.Add(part.Span);
            reader.AdvanceTo(read.Buffer.End);
            if (body.Length > options.MaxBodyBytes)
                return (body, RequestFaults.TooLarge(options));
            if (read.IsCompleted)
                return (body, null);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = [];
    }

    private void Add(ReadOnlySpan<byte> part)
    {
        if (Bytes.Length - Length < part.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Bytes.Length * 2, Length + part.Length));
            Content.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(Bytes);
            Bytes = larger;
        }
        part.CopyTo(Bytes.AsSpan(Length));
        Length += part.Length;
    }
}
