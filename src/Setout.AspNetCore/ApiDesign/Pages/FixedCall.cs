using System.Buffers;
using Setout.AspNetCore.ApiDesign.Calls;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;

namespace Setout.AspNetCore.ApiDesign.Pages;

/// <summary>Answers with bytes that were made before; it may be shared by all requests.</summary>
internal sealed class FixedCall(string contentType, Lazy<byte[]> content) : Call
{
    // Only what this very server sends runs or is fetched: the page works without a network, and tells nobody about it.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private string tag = "";

    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        var body = content.Value;
        if (tag.Length == 0)
            tag = ETags.OfFixed(body);
        exchange.ContentType = contentType;
        exchange.ETag = tag;
        exchange.Http.Response.Headers.ContentSecurityPolicy = Policy;
        exchange.Body.Write(body);
        return new(Conditions.Apply(exchange, null));
    }
}
