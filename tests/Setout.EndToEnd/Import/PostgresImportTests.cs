using Setout.Cli;
using Xunit;

namespace Setout.EndToEnd.Import;

public sealed class PostgresImportTests
{
    private const string Schema = """
        CREATE TYPE order_status AS ENUM ('draft', 'paid', 'on hold');
        CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
        CREATE TABLE customers (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email varchar(254) NOT NULL UNIQUE,
          name text NOT NULL CHECK (length(name) BETWEEN 2 AND 80),
          kind text NOT NULL DEFAULT 'shop' CHECK (kind IN ('shop', 'person')),
          discount percent NOT NULL DEFAULT 0,
          tags text[] NOT NULL DEFAULT '{}',
          meta jsonb,
          created_at timestamptz NOT NULL DEFAULT now()
        );
        CREATE TABLE "order lines" (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
          parent_id uuid REFERENCES "order lines" ON DELETE SET NULL,
          status order_status NOT NULL DEFAULT 'draft',
          total numeric(12,2) NOT NULL CHECK (total >= 0),
          note varchar(40),
          due date,
          removed_at timestamptz,
          position serial,
          UNIQUE (customer_id, due),
          CHECK (due IS NULL OR removed_at IS NULL)
        );
        CREATE INDEX lines_by_status ON "order lines" (status, due);
        CREATE UNIQUE INDEX one_note ON "order lines" (customer_id, note) INCLUDE (total) WHERE removed_at IS NULL;
        CREATE INDEX low ON customers (lower(email));
        COMMENT ON TABLE customers IS 'Who buys';
        COMMENT ON COLUMN customers.email IS 'How they are told apart; it''s theirs';
        CREATE VIEW paid AS SELECT * FROM "order lines" WHERE status = 'paid';
        CREATE SCHEMA other;
        CREATE TABLE other.things (id int PRIMARY KEY, customer_id int);
        """;

    private const string Design = """
        # Shop

        ## Overview

        Imported from the PostgreSQL database `shop`.

        ## Data Models

        ### Entity: Customer

        Who buys

        ```
        id: int pk
        email: string(254) unique -- How they are told apart; it's theirs
        name: string(2..80)
        kind: enum(shop, person) = shop
        discount: int = 0, between 0 and 100
        tags: string[] = []
        meta: json?
        created_at: datetime = now
        ```

        ### Entity: OrderLine

        **Table**: `order lines`

        ```
        id: uuid pk
        customer_id: int -> Customer on delete cascade
        parent_id: uuid? -> OrderLine on delete set null
        status: enum(draft, paid, on hold) = draft
        total: decimal(12,2) >= 0
        note: string(40)?
        due: date?
        removed_at: datetime?
        position: int = autoincrement
        unique(customer_id, due)
        check(due is null or removed_at is null)
        index(status, due)
        unique(customer_id, note) where removed_at is null
        ```

        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARunningDatabaseIsReadAndNotChanged()
    {
        var bin = PostgresServer.Installed();
        Assert.SkipUnless(bin is not null, "there is no PostgreSQL on this machine");
        await using var server = await PostgresServer.StartAsync(bin!, Stop);
        await server.ExecuteAsync("postgres", "CREATE DATABASE shop", Stop);
        await server.ExecuteAsync("shop", Schema, Stop);

        var (code, output, error) = await RunAsync(server.Address("shop"), "-");
        Assert.Equal(Design, output.ReplaceLineEndings("\n"));
        Assert.Equal($"""
            postgres://tester@127.0.0.1:{server.Port}/shop: warning SET2006 this index is not over columns and is left out [unread-statement]
              CREATE INDEX low ON public.customers USING btree (lower((email)::text));
            postgres://tester@127.0.0.1:{server.Port}/shop: Tables of other schemas are left out, ?schema=… asks for them: other.things
            postgres://tester@127.0.0.1:{server.Port}/shop: Views are left out: paid
            2 entities imported.

            """.ReplaceLineEndings("\n"), error);
        Assert.Equal(ExitCode.Ok, code);

        (code, output, _) = await RunAsync(server.Address("shop") + "?schema=other&sslmode=disable", "-");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("### Entity: Thing\n\n```\nid: int pk\n", output);

        (code, _, error) = await RunAsync(server.Address("shop") + "?schema=nothing", "-");
        Assert.Equal(ExitCode.NotADesign, code);
        Assert.StartsWith($"setout: postgres://tester@127.0.0.1:{server.Port}/shop has no table, so that nothing was imported.\n", error);

        (code, _, error) = await RunAsync(server.Address("missing"), "-");
        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("database \"missing\" does not exist", error);

        (code, _, error) = await RunAsync(server.Address("shop").Replace("%231", "wrong", StringComparison.Ordinal), "-");
        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("password authentication failed for user \"tester\"", error);
        Assert.DoesNotContain("wrong", error);
    }

    [Fact]
    public async Task NobodyThereIsSaidWithoutThePassword()
    {
        var (code, output, error) = await RunAsync("postgres://me:sesame@127.0.0.1:1/shop", "-");
        Assert.Equal((ExitCode.Environment, ""), (code, output));
        Assert.StartsWith("setout: postgres://me@127.0.0.1:1/shop cannot be read: ", error);
        Assert.DoesNotContain("sesame", error);
    }

    [Theory]
    [InlineData("postgres://me:ses#ame@host/shop")]
    [InlineData("postgres://me:ses/ame@host/shop")]
    [InlineData("postgres:///shop?password=sesame")]
    [InlineData("postgres://host/shop?password=sesame")]
    [InlineData("postgresql://me:sesame@host/shop?sslmode=sometimes")]
    public async Task AnAddressThatIsNotUnderstoodIsNotRepeated(string address)
    {
        var (code, output, error) = await RunAsync(address, "-");
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.DoesNotContain("ame", error.Replace("name", "", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await SetoutCommand.RunAsync(["import", .. arguments], new Terminal(Stream.Null, output, error, Path.GetTempPath()), Stop);
        return (code, output.ToString(), error.ToString());
    }
}
