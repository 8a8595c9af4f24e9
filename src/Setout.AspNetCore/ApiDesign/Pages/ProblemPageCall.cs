using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Pages;

/// <summary>What a kind of problem means: the page that its <c>type</c> points at.</summary>
internal sealed class ProblemPageCall : Call
{
    // Its one style stands in it, and nothing else is fetched or run.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static readonly ProblemPageCall Instance = new();

    public override ValueTask<Problem?> ExecuteAsync(Exchange exchange)
    {
        if (ProblemKinds.BySlug(exchange.PathValue(0).ToString()) is not { } kind)
            return new(new Problem(ProblemKinds.NotFound, "No kind of problem has this name."));
        exchange.ContentType = "text/html; charset=utf-8";
        exchange.Http.Response.Headers.ContentSecurityPolicy = Policy;
        exchange.Body.Write(Encoding.UTF8.GetBytes(Page(kind)));
        return default;
    }

    private static string Page(ProblemKind kind)
    {
        var title = HtmlEncoder.Default.Encode(kind.Title);
        return $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <style>
            body { font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color: #1f2430; }
            p.status { color: #6b7280; margin: 0; } h1 { font-size: 1.5rem; margin: .25rem 0 1rem; } code { font-size: .9em; }
            @media (prefers-color-scheme: dark) { body { background: #14161b; color: #e6e8ec; } p.status { color: #9aa1ac; } }
            </style>
            <p class="status">{{kind.Status}} &middot; <code>{{kind.Code}}</code></p>
            <h1>{{title}}</h1>
            <p>{{Prose(kind.Explanation)}}</p>
            </html>
            """;
    }

    /// <summary>Encodes, and turns what stands between backticks into code.</summary>
    private static string Prose(string text)
    {
        var parts = HtmlEncoder.Default.Encode(text).Split("&#x60;");
        var prose = new StringBuilder(parts[0]);
        for (var index = 1; index < parts.Length; index++)
            prose.Append(index % 2 == 1 ? "<code>" : "</code>").Append(parts[index]);
        return prose.ToString();
    }
}
