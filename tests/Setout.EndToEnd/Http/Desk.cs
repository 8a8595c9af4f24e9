using Setout.Expressions;
using Setout.Planning;
using Setout.Text;
using Setout.Types;

namespace Setout.EndToEnd.Http;

/// <summary>A plan made by hand: customers and their orders, with every kind of answer.</summary>
internal static class Desk
{
    private static readonly SourceText Source = new("design.md", string.Concat(Enumerable.Range(1, 60).Select(line => $"line {line}\n")));

    public static Plan Plan { get; } = new("Order desk", "Takes orders.")
    {
        Entities = [Customer(), Order(), Line()],
        Endpoints = [.. CustomerEndpoints(), .. OrderEndpoints()],
    };

    /// <summary>The span of a line of the design that the plan pretends to come from.</summary>
    public static SourceSpan At(int line) => Source.Line(line);

    private static PlannedEntity Customer() => new("Customer", "customers", At(1))
    {
        Fields =
        [
            new("id", Scalar(ScalarKind.Uuid), At(2)) { Writer = FieldWriter.NewId },
            new("email", new ScalarType(ScalarKind.Text) { MinLength = 3, MaxLength = 254, Format = TextFormat.Email }, At(3)),
            new("name", new ScalarType(ScalarKind.Text) { MinLength = 1, MaxLength = 20 }, At(4)),
            new("born", Scalar(ScalarKind.Date), At(5)) { IsNullable = true },
            new("active", Scalar(ScalarKind.Boolean), At(6)) { Default = new ConstantDefault(true) },
            new("rank", Scalar(ScalarKind.Integer), At(7)) { Default = new ConstantDefault(0L) },
            new("score", Scalar(ScalarKind.Number), At(8)) { IsNullable = true },
            new("tags", new ArrayType(Scalar(ScalarKind.Text)), At(9)) { IsNullable = true },
            new("extra", new JsonType(), At(10)) { IsNullable = true },
            new("site", new ScalarType(ScalarKind.Text) { Format = TextFormat.Url }, At(11)) { IsNullable = true },
            new("seen_at", Scalar(ScalarKind.Instant), At(12)) { IsNullable = true },
            new("created_at", Scalar(ScalarKind.Instant), At(13)) { Writer = FieldWriter.Created },
        ],
        Key = ["id"],
        Unique = [["email"]],
        Relations = [new Expansion("orders", "customer_id", true, new RowShape("Order", [Member("id", new FieldShape("id"))]))],
    };

    private static PlannedEntity Order() => new("Order", "orders", At(20))
    {
        Fields =
        [
            new("id", Scalar(ScalarKind.Integer), At(21)) { Writer = FieldWriter.NewId },
            new("customer_id", Scalar(ScalarKind.Uuid), At(22)) { Reference = new("Customer", "id", DeleteRule.Restrict) },
            new("status", new EnumType(["draft", "paid", "cancelled"]), At(23)) { Default = new ConstantDefault("draft") },
            new("total", new ScalarType(ScalarKind.Decimal) { Precision = 12, Scale = 2 }, At(24)),
            new("note", new ScalarType(ScalarKind.Text) { MaxLength = 200 }, At(25)) { IsNullable = true },
            new("cancelled_at", Scalar(ScalarKind.Instant), At(26)) { IsNullable = true, Writer = FieldWriter.Server },
        ],
        Key = ["id"],
        Indexes = [new(["customer_id"], "reference")],
        Relations =
        [
            new Expansion("customer", "customer_id", false, new RowShape("Customer", [Member("email", new FieldShape("email"))])),
            new Expansion("lines", "order_id", true, new RowShape("Line", [Member("sku", new FieldShape("sku"))])),
        ],
        Checks = [new(new BinaryExpression(BinaryOperator.GreaterOrEqual, new FieldReference("total"), new Literal(0L)), At(24))],
    };

    private static PlannedEntity Line() => new("Line", "lines", At(30))
    {
        Fields =
        [
            new("id", Scalar(ScalarKind.Integer), At(31)) { Writer = FieldWriter.NewId },
            new("order_id", Scalar(ScalarKind.Integer), At(32)) { Reference = new("Order", "id", DeleteRule.Cascade) },
            new("sku", new ScalarType(ScalarKind.Text) { MaxLength = 20 }, At(33)),
            new("quantity", Scalar(ScalarKind.Integer), At(34)),
        ],
        Key = ["id"],
        Checks = [new(new BinaryExpression(BinaryOperator.Greater, new FieldReference("quantity"), new Literal(0L)), At(34))],
    };

    private static IEnumerable<PlannedEndpoint> CustomerEndpoints()
    {
        var (row, request) = (RowOf(Customer()), Body(Customer()));
        EquatableArray<PathMatch> one = [new PathMatch("id", [], "id")];
        EquatableArray<PathParameter> id = [new PathParameter("id", Scalar(ScalarKind.Uuid), "")];
        var page = new ObjectShape([
            Member("total", new ComputedShape(ComputedValue.Total)), Member("data", new RowsShape(row)),
            Member("next_cursor", new ComputedShape(ComputedValue.NextCursor)), Member("has_more", new ComputedShape(ComputedValue.HasMore)),
        ]);
        return
        [
            new("GET", "/customers", new ListAnswer("Customer", [], Query(Customer())), At(40)) { Response = page },
            new("POST", "/customers", new CreateAnswer("Customer", []) { ItemPath = "/customers/{id}" }, At(41)) { Status = 201, Request = request, Response = row },
            new("GET", "/customers/{id}", new ReadAnswer("Customer", one), At(42)) { PathParameters = id, Response = row },
            new("PUT", "/customers/{id}", new ReplaceAnswer("Customer", one), At(43)) { PathParameters = id, Request = request, Response = row },
            new("PATCH", "/customers/{id}", new MergeAnswer("Customer", one, ""), At(44)) { PathParameters = id, Request = request, Response = row },
            new("DELETE", "/customers/{id}", new DeleteAnswer("Customer", one), At(45)) { PathParameters = id, Status = 204 },
            new("POST", "/customers/{id}/orders", new CreateAnswer("Order", [new PathMatch("id", [], "customer_id")])
            {
                ItemPath = "/orders/{id}", Parents = [new ParentRow("Customer", one)],
            }, At(46)) { PathParameters = id, Status = 201, Request = OrderBody(), Response = OrderRow() },
            new("GET", "/customers/{id}/orders", new ListAnswer("Order", [new PathMatch("id", [], "customer_id")], Query(Order()))
            {
                Parents = [new ParentRow("Customer", one)],
            }, At(47)) { PathParameters = id, Response = new RowsShape(RowOf(Order())) },
        ];
    }

    private static IEnumerable<PlannedEndpoint> OrderEndpoints()
    {
        EquatableArray<PathMatch> one = [new PathMatch("id", [], "id")];
        EquatableArray<PathParameter> id = [new PathParameter("id", Scalar(ScalarKind.Integer), "")];
        var open = new InExpression(new FieldReference("status"), [new Literal("draft"), new Literal("paid")]);
        var error = new ObjectShape([Member("error", new ComputedShape(ComputedValue.ErrorDetail)), Member("code", new ComputedShape(ComputedValue.ErrorCode))]);
        return
        [
            new("GET", "/orders/{id}", new ReadAnswer("Order", one), At(50)) { PathParameters = id, Response = new ObjectShape([Member("data", OrderRow())]), ErrorShape = error },
            new("PATCH", "/orders/{id}/status", new MergeAnswer("Order", one, "status"), At(51))
            {
                PathParameters = id, Response = RowOf(Order()),
                Request = new RequestShape([new RequestMember("status", Order().Field("status").Type, true, At(23)) { Field = "status" }], At(51)),
            },
            new("POST", "/orders/{id}/cancel", new TransitionAnswer("Order", one, "status", "cancelled", open, "only open orders", ["cancelled_at"]), At(52))
            {
                PathParameters = id, Response = RowOf(Order()),
            },
            new("POST", "/orders/{id}/invoice", new ExampleAnswer("no entity is called Invoice", """{"number":"2026-1"}"""), At(53)) { PathParameters = id, Status = 202 },
            new("POST", "/orders", new CreateAnswer("Order", []) { ItemPath = "/orders/{id}" }, At(56)) { Status = 201, Request = Body(Order()), Response = RowOf(Order()) },
            new("DELETE", "/orders/{id}", new DeleteAnswer("Order", one), At(57)) { PathParameters = id, Response = new ObjectShape([Member("deleted", RowOf(Order()))]) },
            new("GET", "/orders", new ListAnswer("Order", [], Query(Order()) with { PageParameter = "page", CursorParameter = "", LimitParameter = "per_page" }), At(54))
            {
                Response = new ObjectShape([
                    Member("items", new RowsShape(RowOf(Order()))), Member("page", new ComputedShape(ComputedValue.Page)),
                    Member("pages", new ComputedShape(ComputedValue.PageCount)), Member("prev", new ComputedShape(ComputedValue.PreviousLink)),
                    Member("next", new ComputedShape(ComputedValue.NextLink)), Member("ok", new ConstantShape("true")),
                ]),
            },
            new("GET", "/orders/summary", new SummaryAnswer("Order", [], "status", "total", Query(Order())), At(55))
            {
                Response = new ObjectShape([
                    Member("count", new ComputedShape(ComputedValue.Count)), Member("sum", new ComputedShape(ComputedValue.Sum)),
                    Member("groups", new GroupsShape(new ObjectShape([
                        Member("status", new ComputedShape(ComputedValue.GroupKey)), Member("n", new ComputedShape(ComputedValue.Count)),
                        Member("sum", new ComputedShape(ComputedValue.Sum)),
                    ]))),
                    Member("map", new GroupMapShape(ComputedValue.Count)),
                ]),
            },
        ];
    }

    private static ListQuery Query(PlannedEntity entity) => new()
    {
        Fields = entity.Fields.Select(field => new WireField(Wire(field.Name), field.Name)).ToEquatableArray(),
        DefaultLimit = 3,
        MaxLimit = 5,
        Expansions = entity.Relations,
        SearchParameter = entity.Name == "Customer" ? "q" : "",
        SearchFields = entity.Name == "Customer" ? ["name", "email"] : [],
    };

    private static RowShape OrderRow() => new("Order", [.. RowOf(Order()).Members, Member("lines", new RelatedRowsShape("order_id", new RowShape("Line", [Member("sku", new FieldShape("sku")), Member("quantity", new FieldShape("quantity"))])))]);

    private static RequestShape OrderBody() => new([
        .. Body(Order()).Members.Where(member => member.Field != "customer_id"),
        new RequestMember("lines", new ArrayType(new JsonType()), false, At(30)) { Rows = new NestedRows("Line", "order_id", new RequestShape([.. Body(Line()).Members.Where(member => member.Field != "order_id")], At(30))) },
    ], At(46));

    private static RowShape RowOf(PlannedEntity entity) => new(entity.Name, entity.Fields.Select(field => Member(Wire(field.Name), new FieldShape(field.Name))).ToEquatableArray());

    private static RequestShape Body(PlannedEntity entity) => new(entity.Fields.Where(field => field.Writer == FieldWriter.Caller)
        .Select(field => new RequestMember(Wire(field.Name), field.Type, field.IsRequired, field.Origin) { Field = field.Name, IsNullable = field.IsNullable }).ToEquatableArray(), default);

    private static string Wire(string field) => field switch
    {
        "customer_id" => "customerId",
        "seen_at" => "seenAt",
        "created_at" => "createdAt",
        "cancelled_at" => "cancelledAt",
        _ => field,
    };

    private static ShapeMember Member(string name, Shape value) => new(name, value, default);

    private static ScalarType Scalar(ScalarKind kind) => new(kind);
}
