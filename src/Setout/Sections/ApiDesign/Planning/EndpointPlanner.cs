using Setout.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>An endpoint as written becomes an endpoint that can be answered.</summary>
internal sealed class EndpointPlanner(ApiContext context)
{
    private static readonly string[] Methods = ["GET", "PUT", "PATCH", "DELETE"];

    private readonly PathBinder binder = new(context.Index);
    private readonly OperationPlanner operations = new(context);
    private readonly HashSet<(string Method, string Route)> routes = [];
    private readonly HashSet<string> itemRoutes = new(StringComparer.Ordinal);
    private readonly PathTemplate? basePath = context.Api.BasePath is { } written ? PathTemplate.Parse(written.Value) : null;

    /// <summary>All endpoints, each method and route once; what was inferred stands last.</summary>
    public EquatableArray<PlannedEndpoint> Plan()
    {
        var planned = new List<PlannedEndpoint>();
        foreach (var endpoint in context.Api.Endpoints)
        {
            var path = PathOf(endpoint);
            if (routes.Add((endpoint.Method.Value, path.Route)))
                planned.Add(Plan(endpoint, path, []));
        }
        foreach (var endpoint in context.Api.Endpoints)
            if (ItemBehind(endpoint) is { } item)
                planned.Add(item);
        return ItemPaths.Apply(planned);
    }

    private PathTemplate PathOf(Endpoint endpoint)
    {
        var path = PathTemplate.Parse(endpoint.Path.Value).WithDistinctNames();
        return basePath is null ? path : path.Below(basePath);
    }

    private PlannedEndpoint Plan(Endpoint endpoint, PathTemplate path, EquatableArray<Inference> given)
    {
        var inferences = new List<Inference>(given);
        var bound = Bound(endpoint, path, inferences);
        var operation = Plain(endpoint, path, bound, inferences) is var (meant, plain, plainPath)
            ? operations.Plan(meant, plain, plainPath, inferences)
            : operations.Plan(endpoint, bound, path, inferences);
        if (operation.Answer is EntityAnswer { NeedsCaller: true } own && own.Entity == context.Account)
            operation = operation with { Answer = own with { IsAccount = true, CurrentPassword = AccountOperations.CurrentPasswordOf(own, operation.Request, context.Accounts, inferences) } };
        return new(endpoint.Method.Value, path.ToString(), operation.Answer, endpoint.Path.Span)
        {
            Name = endpoint.Name.Length > 0 ? endpoint.Name : operation.Answer.Summary,
            Description = endpoint.Description?.Value ?? "",
            PathParameters = Parameters(endpoint, path, operation.Answer),
            Query = [.. QueryOf(endpoint), .. operation.Query],
            Request = operation.Request,
            Status = operation.Status,
            Response = operation.Response,
            Shown = operation.Answer is ExampleAnswer ? ResponsePlanner.Success(endpoint)?.Body?.Json : null,
            ErrorShape = ErrorPlanner.ShapeOf(endpoint, context.Api),
            Errors = ErrorPlanner.Errors(endpoint, operation.Answer, operation.Request is not null),
            Inferences = inferences.ToEquatableArray(),
        };
    }

    /// <summary>What a path with a verb in it means without; null where it means something as it is, or nothing either way.</summary>
    private (Endpoint, BoundPath, PathTemplate)? Plain(Endpoint endpoint, PathTemplate path, BoundPath bound, List<Inference> inferences)
    {
        if (bound is { Entity: not null, Tail.IsEmpty: true, Unbound.IsEmpty: true } || bound is { Entity: { } owner, Tail: [var word] } && (owner.Fields.Any(field => Names.Same(field.Name, word)) || bound.IsItem && TransitionPlanner.HasState(owner, word))
            || AccountWords.ActionOf(endpoint.Method.Value, path) != AccountAction.None || context.Accounts is { } accounts && AccountWords.OwnPasswordOf(endpoint.Method.Value, path, accounts.Entity) is not null || RowVerbs.Read(endpoint.Method.Value, path) is not var (method, plain))
            return null;
        var meant = binder.Bind(plain);
        if (meant is not { Entity: not null, Tail.IsEmpty: true, Unbound.IsEmpty: true } || method is "PUT" or "PATCH" or "DELETE" && !meant.IsItem)
            return null;
        inferences.Add(new($"means {method} {plain}", "a word of the path says what the method does", endpoint.Path.Span));
        return (endpoint with { Method = endpoint.Method with { Value = method } }, meant, plain);
    }

    /// <summary>What the path addresses; where its nouns say nothing, the heading's words do.</summary>
    private BoundPath Bound(Endpoint endpoint, PathTemplate path, List<Inference> inferences)
    {
        var bound = binder.Bind(path);
        if (bound is { Entity: { } found, Parents.IsEmpty: true } && !path.Segments.Any(segment => !segment.IsParameter && context.Index.Find(segment.Text) == found))
            inferences.Add(new($"binds to {found.Name}", "no other entity's name ends as a noun of the path does", endpoint.Path.Span));
        if (bound.Entity is not null || endpoint.Name.Length == 0 || path.Segments.IsEmpty)
            return bound;
        var last = path.Segments[^1];
        var noun = path.Segments.LastOrDefault(segment => !segment.IsParameter);
        if (noun.Text is null || !ActionWords.IsNoun(noun.Text) || ActionWords.IsAccountPath(path.Segments))
            return bound;
        var named = Names.Words(endpoint.Name).Skip(1).Select(context.Index.Find).OfType<PlannedEntity>().Distinct().ToList();
        if (named.Count != 1)
            return bound;
        inferences.Add(new($"binds to {named[0].Name}", "the heading names it", endpoint.Span));
        return last.IsParameter
            ? new(named[0], true, [new(last.Text, [], named[0].Key[0])], [], [], [])
            : new(named[0], false, [], [], [], []);
    }

    private EquatableArray<PathParameter> Parameters(Endpoint endpoint, PathTemplate path, Answer answer) =>
        path.Segments.Where(segment => segment.IsParameter)
            .Select(segment => new PathParameter(segment.Text, TypeOf(endpoint, segment.Text, answer), Stated(endpoint, segment.Text)?.Description ?? ""))
            .ToEquatableArray();

    /// <summary>Where several methods share one block, its query is that of GET.</summary>
    private EquatableArray<QueryParameter> QueryOf(Endpoint endpoint) => endpoint.Method.Value != "GET" && context.IsShared(endpoint)
        ? []
        : endpoint.Parameters.Where(parameter => parameter.In == ParameterPlace.Query).DistinctBy(parameter => parameter.Name.Value)
            .Select(parameter => new QueryParameter(parameter.Name.Value, parameter.Type, parameter.IsRequired == true, parameter.Description)).ToEquatableArray();

    private static Parameter? Stated(Endpoint endpoint, string name) =>
        endpoint.Parameters.FirstOrDefault(parameter => parameter.In == ParameterPlace.Path && Names.Same(parameter.Name.Value, name));

    private FieldType TypeOf(Endpoint endpoint, string parameter, Answer answer)
    {
        if (answer is EntityAnswer rows && rows.Scope.FirstOrDefault(match => match.Parameter == parameter) is { } match)
        {
            var entity = context.Entity(rows.Entity);
            foreach (var step in match.Via)
                entity = context.Entity(entity.Field(step).Reference!.Entity);
            return entity.Field(match.Field).Type;
        }
        return Stated(endpoint, parameter)?.Type ?? new ScalarType(ScalarKind.Text);
    }

    /// <summary>
    /// PUT, PATCH, DELETE and GET of one row, where a document states methods that need a row only on the path of the collection.
    /// </summary>
    private PlannedEndpoint? ItemBehind(Endpoint endpoint)
    {
        if (endpoint.Method.Value is not ("PUT" or "PATCH" or "DELETE" or "GET"))
            return null;
        var path = PathOf(endpoint);
        if (!NeedsItems(path.Route) || binder.Bind(path) is not { Entity: { Key.Count: 1 } entity, IsItem: false, Tail.IsEmpty: true })
            return null;
        var parameter = path.Segments.Any(segment => segment.IsParameter && segment.Text == "id") ? Names.Camel(entity.Name) + "Id" : "id";
        var item = path with { Segments = [.. path.Segments, new(parameter, true)] };
        if (!routes.Add((endpoint.Method.Value, item.Route)))
            return null;
        itemRoutes.Add(item.Route);
        var reason = new Inference($"{endpoint.Method.Value} {item}", "the design states methods that need one row on the path of all rows, and no path of one row", endpoint.Path.Span);
        return Plan(endpoint with { Name = "" }, item, [reason]);
    }

    private bool NeedsItems(string route)
    {
        if (!routes.Contains(("POST", route)) || !Methods.Any(method => method is "PUT" or "PATCH" or "DELETE" && routes.Contains((method, route))))
            return false;
        var item = route + "/{}";
        return itemRoutes.Contains(item) || !Methods.Any(method => routes.Contains((method, item)));
    }
}
