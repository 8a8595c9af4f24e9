using System.Text.Json;
using Setout.Export.OpenApi;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Export;

/// <summary>How OpenAPI says that callers say who they are.</summary>
public sealed class SecuritySchemesTests
{
    private const string Accounts = """
        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        ```

        ## API Design

        #### POST /auth/login

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse" }
        ```

        #### GET /me

        """;

    [Theory]
    [InlineData("- JWT in a session cookie", "accessToken http bearer|sessionCookie apiKey cookie __Host-session")]
    [InlineData("- JWT in the `sid` cookie", "accessToken http bearer|sessionCookie apiKey cookie sid")]
    [InlineData("- JWT\n- Programs bring an API key", "accessToken http bearer|apiKey apiKey header X-Api-Key")]
    [InlineData("- JWT\n- Programs bring an API key in `X-Service-Key`", "accessToken http bearer|apiKey apiKey header X-Service-Key")]
    [InlineData("- JWT\n- Programs bring an API key: `Authorization: ApiKey <key>`", "accessToken http bearer|apiKey http apikey")]
    [InlineData("- JWT; no API keys, and no cookies", "accessToken http bearer")]
    public void Each_way_is_a_scheme_and_each_will_do(string authentication, string expected)
    {
        using var document = Describe(Accounts + "\n## Security\n\n### Authentication\n\n" + authentication + "\n");
        var schemes = document.RootElement.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Select(scheme => string.Join(' ', new[] { scheme.Name, Text(scheme.Value, "type"), Text(scheme.Value, "in"), Text(scheme.Value, "name"), Text(scheme.Value, "scheme") }.Where(word => word.Length > 0))).ToList();
        Assert.Equal(expected.Split('|'), schemes);
        var asked = document.RootElement.GetProperty("paths").GetProperty("/me").GetProperty("get").GetProperty("security").EnumerateArray().Select(each => Assert.Single(each.EnumerateObject()).Name);
        Assert.Equal(schemes.Select(scheme => scheme.Split(' ')[0]), asked);
    }

    private static string Text(JsonElement scheme, string name) => scheme.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static JsonDocument Describe(string design) =>
        JsonDocument.Parse(OpenApiExporter.Export(Planner.Plan(DesignReader.Read(new SourceText("design.md", design)).Design).Plan));
}
