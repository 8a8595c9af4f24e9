using Xunit;

namespace Setout.Tests.ApiDesign;

/// <summary>Method and path anywhere in a place of the API; each form in the spellings that people use.</summary>
public sealed class EndpointFormsTests
{
    [Fact]
    public void Labels() => Are(
        """
        ### Endpoint: Place an order
        - **Method**: POST
        - **Path**: `/orders`

        ### 3.2 Read one
        **HTTP Method:** get
        **URL:** https://api.example.com/v1/orders/{id}?expand=items

        ### Endpoint: Cancel
        - Endpoint: `POST /orders/:id/cancel`
        """,
        """
        POST /orders 5:14+7
        GET /v1/orders/{id} 9:33+15
        POST /orders/:id/cancel 12:19+18
        """);

    [Fact]
    public void Headings() => Are(
        """
        #### POST /orders
        ### `GET /orders/{id}`
        ### 2.1 List orders — **GET** `/orders`
        ### Delete (DELETE /orders/<id>)
        #### PATCH `/orders/[id]`（change）
        """,
        """
        POST /orders 3:11+7
        GET /orders/{id} 4:10+12
        GET /orders 5:32+7
        DELETE /orders/<id> 6:20+12
        PATCH /orders/[id] 7:13+12
        """);

    [Fact]
    public void MethodsBelowAPath() => Are(
        """
        ### `/orders/{id}`
        #### GET
        #### PUT – replace
        """,
        """
        GET /orders/{id} 3:6+12
        PUT /orders/{id} 3:6+12
        """);

    [Fact]
    public void TableRowsWithColumnsInAnyOrder() => Are(
        """
        | Method | Path | Description |
        |---|---|---|
        | GET | `/orders` | all |
        | `POST` | /orders | one more |

        | What | Endpoint | Verb |
        |---|---|---|
        | read | `/orders/{id}` | get |
        | both | /orders/{id}/note | GET/PUT |

        | Endpoint | Description |
        |---|---|
        | `DELETE /orders/{id}` | gone |
        """,
        """
        GET /orders 5:10+7
        POST /orders 6:12+7
        GET /orders/{id} 10:11+12
        GET /orders/{id}/note 11:10+17
        PUT /orders/{id}/note 11:10+17
        DELETE /orders/{id} 15:11+12
        """);

    [Fact]
    public void BulletsAndLinesOfText() => Are(
        """
        - `GET /orders`: all of them
        - **POST** `/orders`
        - Read one: GET /orders/:id
        - [x] DELETE /orders/:id

        1) PUT /orders/:id
        Replaces it.

        **PATCH /orders/:id/status**
        """,
        """
        GET /orders 3:8+7
        POST /orders 4:13+7
        GET /orders/:id 5:17+11
        DELETE /orders/:id 6:14+11
        PUT /orders/:id 8:8+11
        PATCH /orders/:id/status 11:9+18
        """);

    [Fact]
    public void GroupsOfBullets() => Are(
        """
        - **Orders**
          - GET /orders
          - POST /orders
        - **Read one**
          - Method: GET
          - Path: /orders/{id}
        """,
        """
        GET /orders 4:9+7
        POST /orders 5:10+7
        GET /orders/{id} 8:11+12
        """);

    [Fact]
    public void LinesOfABareCodeBlock() => Are(
        """
        ```
        GET    /orders          # all
        POST   /orders/         # one more
        // DELETE /orders/{id}
        ```

        ### Place an order

        ```http
        PUT /orders/{id} HTTP/1.1
        Content-Type: application/json

        { "total": 1 }
        ```
        """,
        """
        GET /orders 4:8+7
        POST /orders/ 5:8+8
        DELETE /orders/{id} 6:11+12
        PUT /orders/{id} 12:5+12
        """);

    [Fact]
    public void SeveralMethods() => Are(
        """
        ### GET/POST/PUT/DELETE /a
        ### GET, POST `/b`
        ### `GET` | `PUT` `/c`
        - GET /d, POST /e
        """,
        """
        GET /a 3:25+2
        POST /a 3:25+2
        PUT /a 3:25+2
        DELETE /a 3:25+2
        GET /b 4:16+2
        POST /b 4:16+2
        GET /c 5:20+2
        PUT /c 5:20+2
        GET /d 6:7+2
        POST /e 6:16+2
        """);

    [Theory]
    [InlineData("Clients call `GET /orders` first.")]
    [InlineData("```bash\ncurl -X POST https://api.example.com/orders\n```")]
    [InlineData("- The page GET is not enough")]
    [InlineData("| Page | Component |\n|---|---|\n| /orders | OrderList |")]
    [InlineData("1. **Client** → `POST /posts` through the gateway")]
    [InlineData("```json\n{ \"hint\": \"POST /orders\" }\n```")]
    public void MentionsAreNoEndpoints(string text) => Are(text, "");

    [Fact]
    public void OutsideOfTheApiSectionOnlyWhatCannotBeAnythingElse() =>
        Assert.Equal("POST /orders 3:10+7\nGET /orders/{id} 7:9+12", Apis.Lines("## Feature: ordering\n\n### POST /orders\n\n| Verb | Path |\n|---|---|\n| GET | /orders/{id} |\n\n## Deployment\n\n- GET /healthz every 30 s\n"));

    [Fact]
    public void AGroupCalledAuthenticationIsStillAGroupOfEndpoints()
    {
        var design = Apis.Read("## API\n\n### Authentication\n\n- POST /login\n\n### Authorization\n\nBearer tokens.\n").Design;
        Assert.Equal("/login", Assert.Single(design.ApiDesign.Endpoints).Path.Value);
        Assert.Null(design.Security.Authentication);
        Assert.Equal("Bearer tokens.", Assert.Single(design.Security.Authorization!.Statements).Text.Plain);
    }

    private static void Are(string api, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Apis.Lines("## API Design\n\n" + api));
}
