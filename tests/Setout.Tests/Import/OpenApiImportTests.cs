using Setout.Export.OpenApi;
using Setout.Import;
using Setout.Import.OpenApi;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Import;

public sealed class OpenApiImportTests
{
    [Theory]
    [InlineData("order-desk")]
    [InlineData("link-shortener")]
    [InlineData("clinic")]
    public void TheApiThatIsExportedIsTheOneThatWasImported(string example)
    {
        var exported = OpenApiExporter.Export(PlanOf(File.ReadAllText(Repository.PathOf($"examples/{example}/design.md"))));
        var imported = Import(exported);
        Assert.Empty(imported.Differences);
        // Stricter than what users are told: nothing may be added either.
        var again = OpenApiExporter.Export(PlanOf(imported.Text));
        Assert.Equal(Facts(exported), Facts(again));
    }

    [Fact]
    public void ImportingTwiceGivesTheSame()
    {
        var once = Import(Read("library.yaml"));
        var twice = Import(OpenApiExporter.Export(PlanOf(once.Text)));
        Assert.Empty(twice.Differences);
        Assert.Equal(Facts(OpenApiExporter.Export(PlanOf(once.Text))), Facts(OpenApiExporter.Export(PlanOf(twice.Text))));
    }

    [Fact]
    public void SchemasAtTheirPathsBecomeEntities()
    {
        var imported = Import(Read("library.yaml"));
        Assert.Contains(
            """
            ### Entity: Book

            ```
            id: int pk
            title: string(1..200) -- As on the spine
            isbn: string
            shelf: enum(novel, science, in store) = novel
            price: decimal(18,2)? >= 0
            pages: int? >= 1, < 5000
            author: json?
            keywords: string(30)[]?
            createdAt: datetime = now
            ```

            ### Entity: Member

            ```
            id: uuid pk
            name: string(100)
            email: string(254) email
            ```

            ### Entity: Loan

            ```
            id: uuid pk
            memberId: uuid -> Member
            until: date?
            bookId: int -> Book on delete cascade
            ```

            """, imported.Text);
        Assert.Contains("- **Error Codes**: 409 (The ISBN is known already), 422 (Something [odd)\n", imported.Text);
        Assert.Contains("| `shelf` | enum(novel, science, in store) | yes |  |  |", imported.Text);
        Assert.Empty(imported.Differences);
    }

    [Fact]
    public void WhatADesignCannotSayIsSaid()
    {
        Assert.Equal(
            [
                "Only the first server's path was taken, left out: https://test.library.example/api/v2",
                "Cookies are left out: GET /api/v2/books `session`",
                "Only single statuses can be said, left out: GET /api/v2/books default",
                "Deprecated, which a design does not say: DELETE /api/v2/books/{bookId}",
                "Bodies are JSON, left out: PUT /api/v2/books/{bookId}/cover takes image/png",
                "A pattern is not checked: Book.isbn",
                "What an answer may leave out is sent as null: Book.price, Book.pages, Book.author, Book.keywords",
                "Kept as JSON, its members are not checked: Book.author",
            ], Import(Read("library.yaml")).Notes);
    }

    [Fact]
    public void VariantsOfASchemaAreOneEntityAndItsStateIsTheServers()
    {
        var imported = Import(Read("parcels.json"));
        Assert.Contains(
            """
            code: string(12) pk
            state: enum(waiting, moving, delivered) = waiting readonly
            grams: int > 0, <= 30000
            note: string(80)?
            depot_id: uuid -> Depot

            """, imported.Text);
        Assert.Equal(
            [
                "Nothing says what it is at first, so the first value is taken for its default: Parcel.state",
                "No body shows an id, so one was added: Depot",
            ], imported.Notes);
        Assert.Equal(["POST /price request .grams was int required, is int"], imported.Differences);
        var deliver = PlanOf(imported.Text).Endpoints.Single(endpoint => endpoint.Path == "/parcels/{code}/deliver");
        Assert.IsType<Planning.TransitionAnswer>(deliver.Answer);
    }

    [Fact]
    public void RowsInEnvelopesOfGeneratedDescriptionsAreFound()
    {
        var imported = Import(Read("projects.yaml"));
        Assert.Contains("### Entity: Project\n\n```\nid: string pk\nname: string\nstatus: enum(active, archived) = active\ndueDate: datetime?\ncreatedAt: datetime = now\nownerId: string? -> User\n```\n", imported.Text);
        Assert.Equal(
            [
                "Nothing says what it is at first, so the first value is taken for its default: Task.done, Task.labels",
                "Nothing says what it is at first, so it is empty: Project.ownerId",
            ], imported.Notes);
        // Setout has bounds of its own for what is signed in with.
        Assert.All(imported.Differences, difference => Assert.StartsWith("POST /api/auth/login request ", difference));
    }

    [Fact]
    public void WhatIsOtherwiseInTheDesignIsToldPlaceByPlace()
    {
        var before = Read("parcels.json");
        var after = before.Replace("\"/depots\"", "\"/stores\"", StringComparison.Ordinal).Replace("\"exclusiveMinimum\": 0", "\"minimum\": 5", StringComparison.Ordinal).Replace("\"required\": [\"code\", \"grams\", \"depot_id\"],\n        \"properties\": {", "\"properties\": { \"weight\": { \"type\": \"number\" },", StringComparison.Ordinal);
        Assert.Equal(
            [
                "POST /parcels request .code was string(12) required, is string(12)",
                "POST /parcels request .grams was int > 0 <= 30000 required, is int >= 5 <= 30000",
                "POST /parcels request .depot_id was uuid required, is uuid",
                "GET /depots is missing", "GET /depots 200 is missing", "GET /depots 200 [].town (string) is missing",
                "POST /depots is missing", "POST /depots 204 is missing", "POST /depots request .town (string required) is missing",
            ], ApiDifference.Find(before, after));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"openapi\": 3}")]
    [InlineData("openapi: 3.0.0")]
    [InlineData("openapi: 3.0.0\npaths: [")]
    [InlineData("openapi: 9.9.9\ninfo: {}\npaths: {}")]
    [InlineData("openapi: 3.0.0\npaths:\n  /a:\n    get: 7\n")]
    [InlineData("{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"get\": {\"responses\": {\"200\": {\"$ref\": \"#/nowhere\"}}}}}}")]
    public void BrokenDescriptionsAreNoCrash(string text) => Import(text);

    [Fact]
    public void SchemasThatContainThemselvesEnd()
    {
        const string Tree = """
            openapi: 3.1.0
            info: { title: Trees, version: '1' }
            paths:
              /nodes:
                get: { responses: { '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Node' } } } } } } }
            components:
              schemas:
                Node: { type: object, required: [id], properties: { id: { type: integer }, parent_id: { type: [integer, 'null'] }, children: { type: array, items: { $ref: '#/components/schemas/Node' } } } }
            """;
        Assert.Contains("parent_id: int? -> Node", Import(Tree).Text);
    }

    [Fact]
    public void SchemasThatReferToEachOtherManyTimesEndSoon()
    {
        var schemas = Enumerable.Range(0, 24).Select(at => $$"""
            "S{{at}}": { "type": "object", "properties": { "id": { "type": "integer" }, {{string.Join(", ", Enumerable.Range(0, 24).Select(other => $"\"p{at}_{other}\": {{ \"$ref\": \"#/components/schemas/S{other}\" }}"))}} } }
            """);
        var paths = Enumerable.Range(0, 24).Select(at => $$"""
            "/s{{at}}s": { "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/S{{at}}" } } } } } } } }
            """);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Import($$"""{ "openapi": "3.1.0", "info": { "title": "Web", "version": "1" }, "paths": { {{string.Join(", ", paths)}} }, "components": { "schemas": { {{string.Join(", ", schemas)}} } } }""");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    private static Plan PlanOf(string design) => Planner.Plan(DesignReader.Read(new SourceText("design.md", design)).Design).Plan;

    private static ImportedDesign Import(string text) => OpenApiImport.Import(new SourceText("api", text.ReplaceLineEndings("\n")), new ImportOptions("API", "a test", false));

    private static string Read(string file) => File.ReadAllText(Repository.PathOf($"tests/Setout.Tests/Import/{file}"));

    private static IEnumerable<string> Facts(string description) =>
        ApiFacts.Of(ApiDescription.Read(description, out _)!).Select(fact => $"{fact.Key}: {fact.Value}").Order(StringComparer.Ordinal);
}
