using Setout.Sections.ApiDesign;
using Setout.Text;
using Setout.Types;
using Xunit;

namespace Setout.Tests.ApiDesign;

public sealed class LabelledEndpointTests
{
    [Fact]
    public void SeveralMethodsShareTheirBodiesAndErrors()
    {
        var api = Read(
            """
            ## API Design

            ### Endpoint: [Name]

            - **Method**: GET/POST/PUT/DELETE
            - **Path**: `/api/v1/resource`
            - **Description**: [What this endpoint does]
            - **Request**:
              ```json
              {
                "field": "value"
              }
              ```
            - **Response**:
              ```json
              {
                "field": "value"
              }
              ```
            - **Error Codes**: 400, 401, 404, 500
            """);
        Assert.Equal(["GET", "POST", "PUT", "DELETE"], api.Endpoints.Select(endpoint => endpoint.Method.Value));
        Assert.All(api.Endpoints, endpoint =>
        {
            Assert.Equal("/api/v1/resource", endpoint.Path.Value);
            Assert.Equal("6:14", endpoint.Path.Span.Position.ToString());
            Assert.Equal("field", Assert.Single(((JsonSampleObject)endpoint.Request!.Json!).Members).Name);
            Assert.IsType<JsonSampleObject>(Assert.Single(endpoint.Responses).Body!.Json);
            Assert.Equal([400, 401, 404, 500], endpoint.Errors.Select(error => error.Status));
            Assert.Equal(["[Name]", "[What this endpoint does]"], endpoint.Placeholders.Select(placeholder => placeholder.Text));
            Assert.Equal("", endpoint.Name);
        });
    }

    internal static ApiDesignSection Read(string markdown) => DesignReader.Read(new SourceText("t.md", markdown)).Design.ApiDesign;
}
