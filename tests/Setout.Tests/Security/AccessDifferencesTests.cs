using Setout.Planning;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Security;

/// <summary>What a new revision lets whom do or see that the former did not, or no longer.</summary>
public sealed class AccessDifferencesTests
{
    private const string Former = """
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: uuid pk
        email: string(3..254) email unique
        password_hash: string
        role: enum(clerk, lead)
        ```

        ### Entity: Order

        ```
        id: uuid pk
        owner_id: uuid -> User
        total: decimal(12,2)
        card: string(16..16) -- masked but the last 4
        ```

        ## API Design

        - `POST /login`
        - `GET /orders/{id}`
        - `PATCH /orders/{id}`
        - `DELETE /orders/{id}`

        ## Security Considerations

        ### Authorization

        | Endpoint | clerk | lead |
        |----------|-------|------|
        | `GET /orders/{id}` | own | yes |
        | `PATCH /orders/{id}` | own | yes |
        | `DELETE /orders/{id}` | - | yes |

        | Field | clerk | lead |
        |-------|-------|------|
        | `Order.total` | read | read, write |

        ### Data Protection

        - CORS: https://desk.example, https://old.example
        - Rate limiting: 60 requests per minute per user
        - `POST /login`: 5 requests per minute per IP

        """;

    [Theory]
    [InlineData("| `GET /orders/{id}` | own | yes |", "| `GET /orders/{id}` | yes | yes |", "Widened GET /orders/{id} clerk: own -> all")]
    [InlineData("| `GET /orders/{id}` | own | yes |", "| `GET /orders/{id}` | own | own |", "Narrowed GET /orders/{id} lead: all -> own", "Narrowed PATCH /orders/{id} lead: all -> own", "Narrowed DELETE /orders/{id} lead: all -> own")]
    [InlineData("| `DELETE /orders/{id}` | - | yes |", "| `DELETE /orders/{id}` | own | - |", "Widened DELETE /orders/{id} clerk: none -> own", "Narrowed DELETE /orders/{id} lead: all -> none")]
    [InlineData("| `Order.total` | read |", "| `Order.total` | - |", "Narrowed Order.total clerk: seen -> not seen")]
    [InlineData("| `Order.total` | read |", "| `Order.total` | read, write |", "Widened Order.total clerk: not set -> set")]
    [InlineData(" -- masked but the last 4", "", "Exposed Order.card : masked but the last 4 -> not protected")]
    [InlineData("but the last 4", "but the last 6", "Exposed Order.card : masked but the last 4 -> masked but the last 6")]
    [InlineData("but the last 4", "but the last 2", "Narrowed Order.card : masked but the last 4 -> masked but the last 2")]
    [InlineData("- `DELETE /orders/{id}`\n", "", "Narrowed DELETE /orders/{id} lead: all -> none")]
    [InlineData("https://old.example", "https://new.example", "Exposed pages of other origins : none -> https://new.example", "Narrowed pages of other origins : https://old.example -> none")]
    [InlineData("https://old.example", "all origins", "Exposed pages of other origins : none -> *")]
    [InlineData(", https://old.example", ", https://old.example with credentials", "Exposed pages of other origins : without cookies -> with cookies")]
    [InlineData("60 requests", "30 requests", "Narrowed limit of all endpoints for each caller : 60 in 60 s -> 30 in 60 s")]
    [InlineData("60 requests per minute", "3600 requests per hour", "Widened limit of all endpoints for each caller : 60 in 60 s -> 3600 in 3600 s")]
    [InlineData("per user", "per user, burst of 10", "Narrowed limit of all endpoints for each caller : 60 in 60 s -> 60 in 60 s, 10 at once")]
    [InlineData("- `POST /login`: 5 requests per minute per IP\n", "", "Widened limit of POST /login for each address : 5 in 60 s -> none")]
    [InlineData("### Authorization", "### Authentication\n\n- Each request has an API key in the header `X-Api-Key`\n\n### Authorization", "Widened callers : none -> by a key in `X-Api-Key: …`")]
    [InlineData("{id}", "{orderId}")]
    [InlineData("# Desk", "# Desk\n\nAnother text.")]
    public void Each_change_is_told_for_those_whom_it_is_about(string was, string isNow, params string[] changes) =>
        Assert.Equal(changes, Lines(Former, Former.Replace(was, isNow, StringComparison.Ordinal)));

    [Fact]
    public void A_new_endpoint_is_exposed_to_those_who_may_call_it() => Assert.Equal(
        ["Exposed GET /orders clerk: none -> own", "Exposed GET /orders lead: none -> all"],
        Lines(Former, Former.Replace("- `GET /orders/{id}`", "- `GET /orders`\n- `GET /orders/{id}`", StringComparison.Ordinal).Replace("| `GET /orders/{id}` |", "| `GET /orders`, `GET /orders/{id}` |", StringComparison.Ordinal)));

    [Theory]
    [InlineData("clinic")]
    [InlineData("link-shortener")]
    [InlineData("order-desk")]
    public void Calls_that_are_new_one_way_are_gone_the_other(string example)
    {
        var plan = PlanOf(File.ReadAllText(Repository.PathOf($"examples/{example}/design.md")));
        Assert.Empty(Differ.Compare(plan, plan));
        var former = PlanOf(Former);
        var (there, back) = (Differ.Compare(former, plan), Differ.Compare(plan, former));
        Assert.Equal(Sorted(there, DifferenceKind.Narrowed, change => $"{change.Subject} {change.Before}"), Sorted(back, DifferenceKind.Exposed, change => $"{change.Subject} {change.After}"));
    }

    private static IEnumerable<string> Sorted(EquatableArray<Difference> changes, DifferenceKind kind, Func<Difference, string> text) =>
        changes.Where(change => change.Kind == kind && change.Subject.Contains(' ')).Select(text).Order(StringComparer.Ordinal);

    private static List<string> Lines(string former, string present) =>
        [.. Differ.Compare(PlanOf(former), PlanOf(present)).Select(change => $"{change.Kind} {change.Subject} {change.Who}: {change.Before} -> {change.After}")];

    private static Plan PlanOf(string text) => Planner.Plan(DesignReader.Read(new SourceText("design.md", text)).Design).Plan;
}
