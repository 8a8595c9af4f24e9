using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Cli;
using Setout.Export.Sql;
using Setout.Import;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Cli;

public sealed class ImportTests
{
    private const string Schema = """
        CREATE TYPE order_status AS ENUM ('draft', 'paid');
        CREATE TABLE customers (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          email varchar(254) NOT NULL UNIQUE, -- how they sign in
          created_at timestamptz NOT NULL DEFAULT now()
        );
        CREATE TABLE orders (
          id bigserial PRIMARY KEY,
          customer_id uuid NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
          status order_status NOT NULL DEFAULT 'draft',
          total numeric(12,2) NOT NULL CHECK (total >= 0),
          note text,
          meta longtext CHECK (json_valid(meta)),
          created_on date,
          UNIQUE (customer_id, created_on)
        );
        CREATE INDEX orders_status ON orders(status);
        """;

    [Fact]
    public async Task TablesBecomeEntitiesInFieldLines()
    {
        using var run = new CommandRun().With("shop.sql", Schema);
        Assert.Equal(ExitCode.Ok, await run.RunAsync("import", "shop.sql"));
        Assert.Equal("Wrote design.md: 2 entities. See: setout check design.md\n", run.Output);
        Assert.Equal(
            """
            # Shop

            ## Overview

            Imported from `shop.sql`.

            ## Data Models

            ### Entity: Customer

            ```
            id: uuid pk
            email: string(254) unique -- how they sign in
            created_at: datetime = now
            ```

            ### Entity: Order

            ```
            id: int pk
            customer_id: uuid -> Customer on delete cascade
            status: enum(draft, paid) index = draft
            total: decimal(12,2) >= 0
            note: string?
            meta: json?
            created_on: date?
            unique(customer_id, created_on)
            ```

            """,
            run.Read("design.md"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task ItCanBeServedWithTheUsualEndpoints()
    {
        using var run = new CommandRun().With("shop.sql", Schema);
        Assert.Equal(ExitCode.Ok, await run.RunAsync("import", "shop.sql", "shop.md", "--endpoints"));
        Assert.Contains("2 entities and 10 endpoints", run.Output);
        Assert.Equal(ExitCode.Ok, await run.RunAsync("check", "shop.md"));
        await run.RunAsync("explain", "shop.md");
        Assert.Contains("merge Customer", run.Output);
    }

    [Fact]
    public async Task NothingIsOverwrittenAndNothingIsLostSilently()
    {
        using var run = new CommandRun().With("shop.sql", "CREATE TABLE a (id int primary key, b text CHECK (b ~ '^x'));").With("design.md", "mine");
        Assert.Equal(ExitCode.Usage, await run.RunAsync("import", "shop.sql"));
        Assert.Equal("mine", run.Read("design.md"));
        await run.RunAsync("import", "shop.sql", "-");
        Assert.StartsWith("# Shop\n", run.Output);
        Assert.Contains("shop.sql:1:53: warning SET2004", run.Error);
    }

    [Fact]
    public async Task ASqliteDatabaseIsReadAndNotChanged()
    {
        using var run = new CommandRun();
        var file = Path.Combine(run.Folder, "library.db");
        using (var connection = Connection.Open(file, 1000))
            connection.Execute("CREATE TABLE books (id INTEGER PRIMARY KEY, title VARCHAR(200) NOT NULL, price NUMERIC(8,2) DEFAULT 0); CREATE INDEX books_title ON books(title);");
        var before = File.ReadAllBytes(file);
        Assert.Equal(ExitCode.Ok, await run.RunAsync("import", "library.db", "library.md"));
        Assert.Contains("Imported from the SQLite database `library.db`.", run.Read("library.md"));
        Assert.Contains("title: string(200) index\nprice: decimal(8,2)? = 0\n", run.Read("library.md").ReplaceLineEndings("\n"));
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task WhatIsNoSchemaIsSaid()
    {
        using var run = new CommandRun().With("none.sql", "SELECT 1");
        Assert.Equal(ExitCode.NotADesign, await run.RunAsync("import", "none.sql"));
        Assert.Contains("none.sql has no CREATE TABLE", run.Error);
        Assert.Equal(ExitCode.Usage, await run.RunAsync("import", "nothere.sql"));
        Assert.Equal("setout: There is no file nothere.sql.\n", run.Error);
    }

    [Fact]
    public async Task ConditionsOfOneColumnAreItsOwn()
    {
        using var run = new CommandRun().With("shop.sql", """
            CREATE TABLE "order lines" (
              id integer PRIMARY KEY,
              name text NOT NULL,
              code varchar(80) NOT NULL CHECK (char_length(code) <= 40),
              label text CHECK (length(label) > 1 AND length(label) < 10 AND label <> 'none'),
              state text NOT NULL,
              n integer NOT NULL,
              m integer NOT NULL CHECK (m BETWEEN 1 AND 5),
              kind text NOT NULL CHECK (kind IN ('only')),
              d uuid DEFAULT gen_random_uuid(),
              gone date,
              CHECK (length(name) <= 40),
              CHECK (state IN ('a', 'b')),
              CHECK (n >= 1),
              CHECK (n < m),
              CONSTRAINT never CHECK (length(name) > 90)
            );
            CREATE UNIQUE INDEX u ON "order lines" (name) WHERE gone IS NULL;
            CREATE TABLE notes (id integer PRIMARY KEY, line_id integer REFERENCES "order lines" ON DELETE CASCADE);
            """);
        await run.RunAsync("import", "shop.sql", "-");
        Assert.DoesNotContain("differs", run.Error);
        Assert.EndsWith("""
            ### Entity: OrderLine

            **Table**: `order lines`

            ```
            id: int pk
            name: string(40) check (length(name) > 90)
            code: string(40)
            label: string(2..9)? <> 'none'
            state: enum(a, b)
            n: int >= 1
            m: int between 1 and 5
            kind: string check (kind in ('only'))
            d: uuid? = gen_random_uuid()
            gone: date?
            check(n < m)
            unique(name) where gone is null
            ```

            ### Entity: Note

            ```
            id: int pk
            line_id: int? -> OrderLine on delete cascade
            ```

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public async Task AnApiIsImportedFromYaml()
    {
        using var run = new CommandRun().With("api.yaml", """
            openapi: 3.0.3
            info: { title: Notes, version: '1' }
            paths:
              /notes:
                post:
                  summary: Write a note
                  requestBody: { content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string, pattern: '^x' } } } } } }
                  responses: { '201': { description: Written } }
            """);
        Assert.Equal(ExitCode.Ok, await run.RunAsync("import", "api.yaml"));
        Assert.Equal("""
            api.yaml: A pattern is not checked: Note.text
            api.yaml: No body shows an id, so one was added: Note
            Wrote design.md: 1 entity and 1 endpoint. See: setout check design.md

            """, run.Output, ignoreLineEndingDifferences: true);
        Assert.Contains("# Notes\n", run.Read("design.md"));
    }

    [Fact]
    public async Task ADescriptionThatCannotBeReadIsSaid()
    {
        using var run = new CommandRun().With("api.json", "{ \"openapi\": \"3.1.0\", ");
        Assert.Equal(ExitCode.NotADesign, await run.RunAsync("import", "api.json"));
        Assert.StartsWith("setout: api.json has no operation that can be read, so that nothing was imported.\n", run.Error);
    }

    [Theory]
    [InlineData("order-desk")]
    [InlineData("link-shortener")]
    [InlineData("clinic")]
    public void TheSchemaThatIsExportedIsTheOneThatWasImported(string example)
    {
        var design = DesignReader.Read(new SourceText("design.md", File.ReadAllText(Repository.PathOf($"examples/{example}/design.md")))).Design;
        var exported = SqliteTable.Create(Planner.Plan(design).Plan);
        var imported = SqlImport.Import(new SourceText("schema.sql", exported), new ImportOptions("Schema", "SQL", HasEndpoints: false));

        Assert.Null(imported.Difference);
        Assert.Empty(imported.Findings);
        var again = SqliteTable.Create(Planner.Plan(DesignReader.Read(new SourceText("design.md", imported.Text)).Design).Plan);
        Assert.Equal(ColumnsOf(exported), ColumnsOf(again));
    }

    // A condition may stand at its column or at the table.
    private static IEnumerable<string> ColumnsOf(string sql) => sql.Split('\n')
        .Where(line => line.StartsWith("CREATE", StringComparison.Ordinal) || line.StartsWith("  \"", StringComparison.Ordinal))
        .Select(line => line.Split(" CHECK (")[0].TrimEnd(',')).Order(StringComparer.Ordinal);
}
