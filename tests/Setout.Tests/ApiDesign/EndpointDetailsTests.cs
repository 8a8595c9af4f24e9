using Setout.Types;
using Xunit;

namespace Setout.Tests.ApiDesign;

/// <summary>What is said about an endpoint, wherever it stands in its block.</summary>
public sealed class EndpointDetailsTests
{
    [Theory]
    [InlineData("- **Error Codes**: 400, 401, 404", "fails 400\nfails 401\nfails 404")]
    [InlineData("- Errors: 400 Bad Request, 409 Conflict (email exists)", "fails 400 Bad Request\nfails 409 Conflict (email exists)")]
    [InlineData("- Errors: 400 (validation); 409 (exists, or 3 of 500 used).", "fails 400 validation\nfails 409 exists, or 3 of 500 used")]
    [InlineData("**Errors:**\n- `400`: malformed\n- 404 - no such order", "fails 400 malformed\nfails 404 no such order")]
    [InlineData("- **Errors**\n  - 400: a\n  - `409 Conflict` – b", "fails 400 a\nfails 409 Conflict – b")]
    [InlineData("| Status | Meaning |\n|---|---|\n| 201 | created |\n| 409 | taken |", "gives 201 created\nfails 409 taken")]
    [InlineData("- **Status Codes**: 201 Created, 422", "gives 201 Created\nfails 422")]
    [InlineData("- 404: no such order\n- **201 Created**: the order", "gives 201 Created: the order\nfails 404 no such order")]
    [InlineData("- `401` -> `{\"error\": \"x\"}`", "fails 401 {error}")]
    [InlineData("#### Errors\n\n- 400 malformed", "fails 400 malformed")]
    [InlineData("- Errors: none over 1000 items, 300 ms", "")]
    public void Statuses(string details, string expected) => Is(details, expected);

    [Theory]
    [InlineData("- **Response**: 201 Created", "gives 201 Created")]
    [InlineData("- **Response (201 Created)**: `{ \"id\": 1 }`", "gives 201 {id}")]
    [InlineData("**Response:** `200` → `{ id, note? }`", "gives 200 {id, note?}")]
    [InlineData("Response 204 No Content", "gives 204 No Content")]
    [InlineData("- Returns: the updated order", "gives ? the updated order")]
    [InlineData("**Response:**\n```json\n[{ \"id\": 1 }]\n```", "gives ? []")]
    [InlineData("**Response**:\n\n- 200: `{ \"id\": 1 }`\n- 404: none", "gives 200 {id}\nfails 404 none")]
    [InlineData("#### Response\n\n##### 200 OK\n\n```json\n{ \"id\": 1 }\n```\n\n##### 404\n\n```json\n{ \"error\": \"x\" }\n```", "gives 200 OK {id}\nfails 404 {error}")]
    [InlineData("It answers `201`, or `409` if the name is taken.", "does It answers 201, or 409 if the name is taken.\ngives 201\nfails 409 if the name is taken")]
    public void Responses(string details, string expected) => Is(details, expected);

    [Theory]
    [InlineData("- **Request**:\n  ```json\n  { \"total\": 1 }\n  ```", "takes {total}")]
    [InlineData("**Request Body** (JSON):\n\n```json\n{ \"total\": 1, // required\n  \"note\": \"…\" }\n```", "takes {total, note}")]
    [InlineData("- Body: `{ total, note? }`", "takes {total, note?}")]
    [InlineData("- **Payload**: same as above", "takes same as above")]
    [InlineData("**Request:**\n- `total` (decimal, required)\n- `note` (string, optional): why", "takes {total, note?}")]
    [InlineData("#### Request Body\n\n| Field | Type | Required |\n|---|---|---|\n| total | decimal | yes |\n| note | text | no |", "takes {total, note?}")]
    [InlineData("- **Request**:\n```json\n{ \"total\": 1 }\n```\n- **Response**:\n```json\n{ \"id\": 1 }\n```", "takes {total}\ngives ? {id}")]
    [InlineData("```json\n{ \"total\": 1 }\n```\n\n```json\n{ \"id\": 1 }\n```", "takes {total}\ngives ? {id}")]
    [InlineData("```http\nPOST /orders HTTP/1.1\nHost: x\n\n{ \"total\": 1 }\n```", "takes {total}")]
    public void Requests(string details, string expected) => Is(details, expected);

    [Theory]
    [InlineData("**Query Parameters:**\n- `page` (int, optional, default 1): which page\n- status: draft|paid", "query page: int optional = 1 -- which page\nquery status: enum(draft, paid) -- draft|paid")]
    [InlineData("- Query: `page`, `limit`", "query page: ?\nquery limit: ?")]
    [InlineData("**Path Parameters**\n\n| Name | Type | Description |\n|---|---|---|\n| id | uuid | the order |", "path id: uuid -- the order")]
    [InlineData("| Parameter | In | Type | Required | Default |\n|---|---|---|---|---|\n| `q` | query | string | no | |\n| X-Trace | header | string | yes | - |", "takes {q?, X-Trace}")]
    [InlineData("- **Headers**: `Idempotency-Key`", "header Idempotency-Key: ? -- Idempotency-Key")]
    public void Parameters(string details, string expected) => Is(details, expected);

    [Theory]
    [InlineData("- **Auth**: owner", "access owner")]
    [InlineData("- **Description**: Places an order (admin only).", "does Places an order (admin only).\naccess admin only")]
    [InlineData("Places an order (auth required).", "does Places an order (auth required).\naccess auth required")]
    [InlineData("- **Roles**:\n  - admin\n  - staff", "access admin; staff")]
    public void Access(string details, string expected) => Is(details, expected);

    [Theory]
    [InlineData("- **Business Logic**: Only draft orders can be paid.", "says Business Logic: Only draft orders can be paid.")]
    [InlineData("**Validation:**\n1. total > 0\n2. note is short", "says total > 0\nsays note is short")]
    [InlineData("First words.\n\nOnly while draft.", "does First words.\nsays Only while draft.")]
    [InlineData("- **Reqest**: x", "says Reqest: x\nunknown Reqest 5:5")]
    [InlineData("- **Description**: [What this endpoint does]\n- **Request**: TBD", "unfilled [What this endpoint does]\nunfilled TBD")]
    public void Words(string details, string expected) => Is(details, expected);

    [Fact]
    public void ColumnsOfATable() => Assert.Equal(
        """
        POST /orders (place)
          does Places an order
          takes {total}
          gives 201
          fails 409 taken
          access customer
          says at most 3 a day
        """.ReplaceLineEndings("\n"),
        Apis.Full(
            """
            ## API

            | Action | Method | Path | Description | Auth | Request | Response | Errors | Limits |
            |---|---|---|---|---|---|---|---|---|
            | place | POST | /orders | Places an order | customer | `{ "total": 1 }` | 201 | 409 taken | at most 3 a day |
            """));

    [Fact]
    public void OneLineSaysItAll() => Assert.Equal(
        """
        POST /orders
          does place an order (customers only)
          gives 201 Created
          access customers only
        GET /orders
          does all, newest first
          query status: ?
        """.ReplaceLineEndings("\n"),
        Apis.Full("## API\n\n- `POST /orders` – place an order (customers only) → 201 Created\n- `GET /orders?status=paid`: all, newest first\n"));

    [Fact]
    public void TheSameEndpointInATableAndAHeadingIsOne() => Assert.Equal(
        """
        POST /orders (place an order)
          does In the table.
          gives 201
          also 5:1
        """.ReplaceLineEndings("\n"),
        Apis.Full("## API\n\n| Method | Path | Description |\n|---|---|---|\n| POST | /orders | In the table. |\n\n### POST /orders – place an order\n\n- **Response**: 201\n"));

    [Fact]
    public void TwoHeadingsAreTwo() => Assert.Equal(2, Apis.Read("## API\n\n### POST /orders\n\n### POST /orders\n").Design.ApiDesign.Endpoints.Count);

    [Theory]
    [InlineData("Base URL: `https://api.example.com/api/v1`\n\n- GET /orders", "/api/v1", "GET /orders")]
    [InlineData("All endpoints are prefixed with `/api`.\n\n- GET /orders", "/api", "GET /orders")]
    [InlineData("### Base URL\n\n```\nhttps://x.example.com/v2\n```\n\n### Orders\n\n- GET /orders", "/v2", "GET /orders")]
    [InlineData("### Orders\n\n**Base Path**: `/orders`\n\n- GET /\n- GET /{id}\n- GET /orders/all", null, "GET /orders|GET /orders/{id}|GET /orders/all")]
    [InlineData("### Orders (`/orders`)\n\n- GET /\n- GET /mine", null, "GET /orders|GET /orders/mine")]
    [InlineData("### Orders (`/orders`)\n\n- GET /health", null, "GET /health")]
    public void BasePaths(string api, string? basePath, string expected)
    {
        var design = Apis.Read("## API\n\n" + api).Design.ApiDesign;
        Assert.Equal(basePath, design.BasePath?.Value);
        Assert.Equal(expected, string.Join('|', design.Endpoints.Select(endpoint => $"{endpoint.Method} {endpoint.Path}")));
    }

    [Fact]
    public void AnErrorBodyForAll()
    {
        var body = Apis.Read("## API\n\n- GET /orders\n\n### Error format\n\n```json\n{ \"code\": \"x\" }\n```\n").Design.ApiDesign.ErrorBody;
        Assert.Equal("code", Assert.Single(((JsonSampleObject)body!.Json!).Members).Name);
    }

    [Theory]
    [InlineData("### Endpoint: X\n\n- **Method**: POST", "SET3002 5:15+4")]
    [InlineData("### Endpoint: X\n\n- **Path**: `/x`", "SET3003 5:14+2")]
    [InlineData("### Endpoint: X\n\n- **Method**: PSOT\n- **Path**: `/x`", "SET3004 5:15+4")]
    [InlineData("### Endpoint: X\n\nSome words.", "SET3005 3:1+15")]
    [InlineData("### Endpont: X\n\n- **Method**: POST\n- **Path**: `/x`", "SET3008 3:5+7")]
    [InlineData("### POST /x\n\n- **Method**: PUT", "SET3006 5:15+3")]
    [InlineData("### POST /x\n\n- **Path**: `/y`\n- **Method**: POST", "SET3006 5:14+2")]
    [InlineData("### POST /x\n\n- **Reqest**: {}", "SET3001 5:5+6")]
    [InlineData("### Endpoint: [Name]\n", "")]
    public void Findings(string api, string expected) =>
        Assert.Equal(expected, string.Join('\n', Apis.Read("## API\n\n" + api).Diagnostics.Select(finding => $"{finding.Rule.Code} {finding.Span.Position}+{finding.Span.Length}")));

    [Fact]
    public void OneBrokenEndpointNeverHidesTheNext() =>
        Assert.Equal("GET /b 9:14+2", Apis.Lines("## API\n\n### Endpoint: A\n- **Method**: POST\n\n### Endpoint: B\n\n- **Method**: GET\n- **Path**: `/b`\n"));

    private static void Is(string details, string expected) =>
        Assert.Equal(
            string.Join('\n', expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend("POST /orders")),
            string.Join('\n', Apis.Full("## API\n\n### POST /orders\n\n" + details).Split('\n').Select(line => line.Trim())));
}
