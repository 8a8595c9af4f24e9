using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>
/// What a mask hides changes nothing of what those are answered who see the mask: two databases that differ in the hidden part only give the same bytes to the same
/// requests, whichever filter, order, search, group or path is asked for.
/// </summary>
public sealed class MaskedNonInterferenceTests
{
    private const int Requests = 1_500;

    private const string Design = """
        # Shop

        ## Data Models

        ### Entity: Card

        ```
        id: int pk
        holder: string
        number: string(30)
        iban: string(34)?
        kind: enum(debit, credit) = debit
        customer_id: int -> Customer
        ```

        ### Entity: Customer

        ```
        id: int pk
        name: string
        email: email?
        ```

        ## API Design

        ### GET /cards

        Query parameters: `q`, `sort`, `order`, `number`, `iban`, `fields`, `expand`, `page`, `limit`

        ### GET /cards/{id}
        ### GET /cards/count
        ### GET /cards/stats
        ### GET /cards/by-number
        ### GET /cards/by-number/{number}
        ### GET /customers

        Query parameters: `q`, `email`, `expand`

        ### GET /customers/{id}
        ### GET /customers/{id}/cards
        ### POST /cards
        ### POST /customers

        ## Security

        ### Authentication

        - JWT

        ### Authorization

        - Support and finance can read and write cards and customers

        ### Data Protection

        - Card number: last 4 visible to support, full to finance
        - `Card.iban` is masked for everyone but finance
        - `Customer.email` is masked for support
        """;

    private static readonly string[] Paths = ["/cards", "/cards/1", "/cards/3", "/cards/count", "/cards/stats", "/cards/by-number", "/cards/by-number/40000000@1234", "/customers", "/customers/1", "/customers/1/cards", "/customers/2/cards"];

    private static readonly string[] Names = ["number", "iban", "email", "q", "sort", "order", "fields", "expand", "number[like]", "number[gte]", "number[lt]", "iban[starts]", "iban[null]", "number[in]", "number[ne]", "email[ne]", "holder", "group_by", "kind", "page", "limit", "cards.number", "customer.email"];

    private static readonly string[] Values = ["4000", "5999", "40000000@1234", "59990000@1234", "1234", "-number", "number", "iban", "email", "DE02@00", "DE99@00", "ada", "ben", "ada@example.com", "eve@example.com", "cards", "customer", "id", "kind", "true", "null", "2", "%25", "debit"];

    [Fact]
    public async Task What_a_mask_hides_changes_no_answer()
    {
        await using var first = await Serving.StartAsync(Design);
        await using var second = await Serving.StartAsync(Design);
        foreach (var (serving, start, bank, names) in (IEnumerable<(Serving, string, string, string[])>)[(first, "4000", "DE02", ["ada", "abe", "amy"]), (second, "5999", "DE99", ["ada", "axl", "ann"])])
            await FillAsync(serving, start, bank, names);
        // The versions are instants.
        foreach (var serving in (Serving[])[first, second])
            using (var connection = Connection.Open(serving.DataFile, 5000))
                connection.Execute("UPDATE cards SET _version = 7; UPDATE customers SET _version = 7");
        var (random, found) = (new Random(11), 0);
        for (var index = 0; index < Requests; index++)
        {
            var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Names[random.Next(Names.Length)]}={Values[random.Next(Values.Length)]}"));
            var target = Paths[random.Next(Paths.Length)] + (query.Length > 0 ? $"?{query}" : "");
            var (left, right) = (await AskAsync(first, target), await AskAsync(second, target));
            found += left.Status == 200 ? 1 : 0;
            Assert.True(left.Status == right.Status && left.Body == right.Body && left.Header("ETag") == right.Header("ETag"), $"{target}:\n{left.Status} {left.Body}\n{right.Status} {right.Body}");
        }
        Assert.True(found > Requests / 20, $"only {found} of {Requests} were answered with 200");
        // Finance is told them apart, so that the question means something.
        Assert.NotEqual((await AskAsync(first, "/cards/1", "finance")).Body, (await AskAsync(second, "/cards/1", "finance")).Body);
    }

    private static Task<Reply> AskAsync(Serving serving, string target, string role = "support") =>
        serving.SendAsync("GET", target, null, ("Authorization", $"Bearer {serving.TokenOf("sue", role)}"), ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    private static async Task FillAsync(Serving serving, string start, string bank, string[] names)
    {
        var token = ("Authorization", $"Bearer {serving.TokenOf("fay", "finance")}");
        foreach (var name in names)
            Assert.Equal(201, (await serving.SendAsync("POST", "/customers", $$"""{"name":"c","email":"{{name}}@example.com"}""", token)).Status);
        for (var number = 0; number < 6; number++)
            Assert.Equal(201, (await serving.SendAsync("POST", "/cards", $$"""{"holder":"ada","number":"{{(number % 2 == 0 ? start : "4711")}}000{{(start == "4000" ? number : 9 - number)}}1234","iban":"{{bank}}{{number}}00","customer_id":{{number % 3 + 1}}}""", token)).Status);
    }
}
