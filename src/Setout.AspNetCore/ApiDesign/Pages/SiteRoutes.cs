using System.Text;
using System.Text.Encodings.Web;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.Export.OpenApi;

namespace Setout.AspNetCore.ApiDesign.Pages;

/// <summary>The OpenAPI document, and the page that shows it.</summary>
internal static class SiteRoutes
{
    private const string Page = "page.html";

    public static IEnumerable<Route> Of(Plan plan)
    {
        yield return Make("/openapi.json", "application/json", () => Encoding.UTF8.GetBytes(OpenApiExporter.Export(plan)));
        yield return Make("/docs", "text/html", () => PageOf(plan));
        foreach (var (file, type) in Files)
            yield return Make($"/docs/{file}", type, () => Read(file));
    }

    private static IEnumerable<(string File, string Type)> Files =>
    [
        ("page.css", "text/css"), ("icon.svg", "image/svg+xml"),
        ("page.js", "text/javascript"), ("dom.js", "text/javascript"), ("schema.js", "text/javascript"), ("request.js", "text/javascript"),
    ];

    private static Route Make(string path, string type, Func<byte[]> content)
    {
        // Made when it is first asked for: most starts are not to look at the page.
        var call = new FixedCall(type == "application/json" ? type : $"{type}; charset=utf-8", new Lazy<byte[]>(content));
        return new Route("GET", path, _ => call) { Produces = type };
    }

    private static byte[] PageOf(Plan plan)
    {
        var page = Encoding.UTF8.GetString(Read(Page));
        return Encoding.UTF8.GetBytes(page.Replace("{{title}}", HtmlEncoder.Default.Encode(plan.Title), StringComparison.Ordinal));
    }

    private static byte[] Read(string file)
    {
        using var resource = typeof(SiteRoutes).Assembly.GetManifestResourceStream($"site/{file}")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
