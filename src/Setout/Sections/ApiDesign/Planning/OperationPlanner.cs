using Setout.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Method and path give the operation.</summary>
internal sealed class OperationPlanner(ApiContext context)
{
    private readonly ResponsePlanner responses = new(context);
    private readonly RequestPlanner requests = new(context);
    private readonly ListQueryPlanner queries = new(context);
    private readonly SummaryPlanner summaries = new(context);
    private readonly OverviewPlanner overviews = new(context);
    private readonly AccountOperations? accounts = context.Accounts is { } kept ? new(context, kept) : null;

    public Operation Plan(Endpoint endpoint, BoundPath path, PathTemplate template, List<Inference> inferences)
    {
        var last = template.Segments.LastOrDefault(segment => !segment.IsParameter).Text ?? "";
        if (endpoint.Method.Value == "GET" && ActionWords.IsHealth(last) && path.Entity is null)
            return Health(endpoint, inferences);
        if (accounts?.Plan(endpoint, template, inferences) is { } operation)
            return operation;
        if (endpoint.Method.Value == "GET" && path.Entity is null && ActionWords.IsOverview(template) && overviews.Plan(endpoint, null, inferences) is { } overview)
            return Respond(endpoint, new OverviewAnswer(), null, overview, 200, inferences);
        if (endpoint.Method.Value == "GET" && context.Account is { } account && ActionWords.IsOwnOverview(template) && (path.Entity is null || path.Entity.Name == account && path.Scope.Any(match => match.Parameter == PlannedAccounts.Caller)) && overviews.Plan(endpoint, account, inferences) is { } own)
            return Respond(endpoint, new OverviewAnswer { NeedsCaller = true }, null, own, 200, inferences);
        if (path.Entity is null)
            return Example(endpoint, WhyUnbound(template, last), inferences);
        if (!path.Unbound.IsEmpty)
            return Example(endpoint, $"`{{{path.Unbound[0]}}}` addresses nothing that the entities have", inferences);
        return (path.IsItem, path.Tail.Count) switch
        {
            (_, > 1) => Example(endpoint, $"`{string.Join('/', path.Tail)}` has no known meaning", inferences),
            (false, 0) => Collection(endpoint, path, inferences),
            (true, 0) => Item(endpoint, path, inferences),
            (false, _) => OverCollection(endpoint, path, path.Tail[0], inferences),
            (true, _) => OnItem(endpoint, path, path.Tail[0], inferences),
        };
    }

    private static string WhyUnbound(PathTemplate template, string last)
    {
        if (ActionWords.IsAccountPath(template.Segments))
            return "it keeps accounts, which this version does not answer for";
        return ActionWords.IsCaller(last) ? "it needs to know the caller, which this version does not" : "no entity and no shape tells what it works on";
    }

    private Operation Collection(Endpoint endpoint, BoundPath path, List<Inference> inferences) => endpoint.Method.Value switch
    {
        "GET" => List(endpoint, path, false, inferences),
        "POST" => Create(endpoint, path, inferences),
        "PUT" or "PATCH" or "DELETE" => Item(endpoint, path, inferences),
        _ => Example(endpoint, $"{endpoint.Method.Value} has no meaning for rows", inferences),
    };

    private Operation Item(Endpoint endpoint, BoundPath path, List<Inference> inferences)
    {
        var entity = path.Entity!;
        if (!path.IsItem)
            inferences.Add(new($"the one {entity.Name} there is; 409 where there are several", $"{endpoint.Method.Value} needs one row and the path addresses all", endpoint.Path.Span));
        return endpoint.Method.Value switch
        {
            "GET" => Respond(endpoint, new ReadAnswer(entity.Name, path.Scope) { Parents = path.Parents }, null, responses.Item(endpoint, entity, inferences), 200, inferences),
            "PUT" => Respond(endpoint, new ReplaceAnswer(entity.Name, path.Scope) { Parents = path.Parents }, requests.Whole(endpoint, entity, FromPath(path), inferences), Item(), 200, inferences),
            "PATCH" => Respond(endpoint, new MergeAnswer(entity.Name, path.Scope, "") { Parents = path.Parents }, WithoutOwner(requests.Partial(endpoint, entity, inferences), path), Item(), 200, inferences),
            "DELETE" => Delete(endpoint, path, inferences),
            _ => Example(endpoint, $"{endpoint.Method.Value} on one row has no known meaning", inferences),
        };
        Shape Item() => responses.Item(endpoint, entity, inferences);
    }

    private Operation List(Endpoint endpoint, BoundPath path, bool isSearch, List<Inference> inferences)
    {
        var entity = path.Entity!;
        var response = responses.List(endpoint, entity, inferences);
        var query = queries.Plan(endpoint, entity, response, inferences);
        if (isSearch && query.SearchParameter.Length == 0)
        {
            inferences.Add(new("`q` is the text looked for", "no parameter is documented", endpoint.Span));
            query = query with { SearchParameter = "q", SearchFields = ListQueryPlanner.TextFields(entity) };
        }
        return Respond(endpoint, new ListAnswer(entity.Name, path.Scope, query) { Parents = path.Parents, IsSearch = isSearch }, null, response, 200, inferences);
    }

    /// <summary>The rows in the state that the path names behind all of them.</summary>
    private static BoundPath? InState(Endpoint endpoint, BoundPath path, (PlannedField Field, object State)? named, List<Inference> inferences)
    {
        if (named is not var (field, state))
            return null;
        inferences.Add(new($"`{field.Name}` is {(state is bool flag ? flag ? "true" : "false" : state)}", "the path says so", endpoint.Path.Span));
        return path with { Tail = [], Scope = [.. path.Scope, new PathMatch("", [], field.Name) { State = state }] };
    }

    private Operation Latest(Endpoint endpoint, BoundPath path, List<Inference> inferences)
    {
        var all = List(endpoint, path, false, inferences);
        var entity = path.Entity!;
        if (all.Answer is not ListAnswer { Query.DefaultSort.IsEmpty: true } list)
            return all;
        var order = entity.Fields.FirstOrDefault(field => field.Writer == FieldWriter.Created)?.Name ?? entity.Key[0];
        inferences.Add(new($"the newest first, by `{order}`", "the path says so", endpoint.Path.Span));
        return all with { Answer = list with { Query = list.Query with { DefaultSort = [new(order, true)], Indexed = [.. list.Query.Indexed, order] } } };
    }

    private Operation Create(Endpoint endpoint, BoundPath path, List<Inference> inferences)
    {
        var entity = path.Entity!;
        var answer = new CreateAnswer(entity.Name, path.Scope) { Parents = path.Parents };
        var response = responses.Item(endpoint, entity, inferences);
        var own = context.IsShared(endpoint) ? endpoint with { Responses = endpoint.Responses.Where(success => success.Status != 200).ToEquatableArray() } : endpoint;
        return Respond(own, answer, requests.Whole(endpoint, entity, FromPath(path), inferences), response, 201, inferences);
    }

    private Operation Delete(Endpoint endpoint, BoundPath path, List<Inference> inferences)
    {
        var answer = new DeleteAnswer(path.Entity!.Name, path.Scope) { Parents = path.Parents };
        var success = ResponsePlanner.Success(endpoint);
        var showsBody = success?.Body?.Json is not null && success.Status != 204 && !context.IsShared(endpoint);
        var response = showsBody ? responses.Item(endpoint, path.Entity, inferences) : null;
        return Respond(context.IsShared(endpoint) ? endpoint with { Responses = [] } : endpoint, answer, null, response, 204, inferences);
    }

    private static EquatableArray<string> FromPath(BoundPath path) =>
        path.Scope.Select(match => match.Via.IsEmpty ? match.Field : match.Via[0]).Distinct().ToEquatableArray();

    /// <summary>A row that is the caller's is not given to somebody else.</summary>
    private static RequestShape WithoutOwner(RequestShape request, BoundPath path)
    {
        var own = path.Scope.Where(match => match.Parameter == PlannedAccounts.Caller).Select(match => match.Via.IsEmpty ? match.Field : match.Via[0]).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? request : request with { Members = request.Members.Where(member => !own.Contains(member.Field)).ToEquatableArray() };
    }

    private Operation OverCollection(Endpoint endpoint, BoundPath path, string word, List<Inference> inferences)
    {
        if (endpoint.Method.Value == "GET")
        {
            if (ActionWords.IsSearch(word))
                return List(endpoint, path, true, inferences);
            if (ActionWords.IsAudience(word))
                return List(endpoint, path, false, inferences);
            if (ActionWords.IsLatest(word))
                return Latest(endpoint, path, inferences);
            if (InState(endpoint, path, TransitionPlanner.NamedState(path.Entity!, word), inferences) is { } narrowed)
                return List(endpoint, narrowed, false, inferences);
            if ((ActionWords.IsCount(word) || ActionWords.IsSummary(word)) && summaries.Plan(endpoint, path, word, inferences) is var (answer, response))
                return Respond(endpoint, answer, null, response, 200, inferences);
            if (path is { Scope.IsEmpty: true, Parents.IsEmpty: true } && overviews.InState(endpoint, path.Entity!, word, inferences) is { } figure)
                return Respond(endpoint, new OverviewAnswer(), null, figure, 200, inferences);
        }
        if (endpoint.Method.Value == "POST" && InState(endpoint, path, TransitionPlanner.NamedKind(path.Entity!, word), inferences) is { } kind)
            return Create(endpoint, kind, inferences);
        if (endpoint.Method.Value is "POST" or "PUT" or "PATCH" && TransitionPlanner.PlanAll(endpoint, path, word, inferences) is { } all)
            return Respond(endpoint, all, null, Changed(endpoint), 204, inferences);
        return Example(endpoint, ActionWords.IsCaller(word) ? "it needs to know the caller, which this version does not" : $"`{word}` of {path.Entity!.Name} could not be derived", inferences);
    }

    /// <summary>The documented body of a change of many rows: its only number is theirs, whatever else is there is as shown.</summary>
    private static Shape? Changed(Endpoint endpoint)
    {
        if (ResponsePlanner.Success(endpoint)?.Body?.Json is not JsonSampleObject shown)
            return null;
        var numbers = shown.Members.Where(member => member.Value is JsonSampleLeaf { Kind: JsonLeafKind.Number }).ToList();
        return new ObjectShape(shown.Members.DistinctBy(member => member.Name).Select(member => new ShapeMember(
            member.Name, numbers is [var only] && only == member ? new ComputedShape(ComputedValue.Count) : new ConstantShape(SampleJson.Write(member.Value)), member.NameSpan)).ToEquatableArray());
    }

    private Operation OnItem(Endpoint endpoint, BoundPath path, string word, List<Inference> inferences)
    {
        var entity = path.Entity!;
        // The password of a room is set at its path; that of an account by whoever knows the one in use.
        var field = entity.Fields.FirstOrDefault(candidate => Names.Same(candidate.Name, word) && (candidate.IsPassword ? entity.Name != context.Account && endpoint.Method.Value != "GET" : entity.NamedFields.Contains(candidate)));
        switch (endpoint.Method.Value)
        {
            case "PUT" or "PATCH" or "POST" when field is not null && !(field.Type is ScalarType { Kind: ScalarKind.Boolean } && endpoint.Request is null):
                return Respond(endpoint, new MergeAnswer(entity.Name, path.Scope, field.Name) { Parents = path.Parents },
                    requests.Single(endpoint, entity, field, inferences), responses.Item(endpoint, entity, inferences), 200, inferences);
            case "POST" or "PUT" or "PATCH" when TransitionPlanner.Plan(endpoint, path, word, inferences) is { } transition:
                return Respond(endpoint, transition, SentAlong(endpoint, transition, inferences), responses.Item(endpoint, entity, inferences), 200, inferences);
            // All that there is of one row, with the rows that point at it.
            case "GET" when word is "export" && Exported(endpoint, entity) is { } whole:
                inferences.Add(new($"the {entity.Name} with the rows that belong to it", "no members are shown", endpoint.Span));
                return Respond(endpoint, new ReadAnswer(entity.Name, path.Scope) { Parents = path.Parents }, null, whole, 200, inferences);
            case "GET" when field is not null:
                var shape = new RowShape(entity.Name, [new(context.Casing.Spell(field.Name), new FieldShape(field.Name), default)]);
                return Respond(endpoint, new ReadAnswer(entity.Name, path.Scope) { Parents = path.Parents }, null, shape, 200, inferences);
            default:
                return Example(endpoint, $"`{word}` leads to no state and names no field of {entity.Name}", inferences);
        }
    }

    /// <summary>The whole row; inside the only member that is shown, where that says nothing of what it holds.</summary>
    private Shape? Exported(Endpoint endpoint, PlannedEntity entity) => ResponsePlanner.Success(endpoint)?.Body?.Json switch
    {
        null => ResponsePlanner.Success(endpoint)?.Body is null ? Whole(entity) : null,
        JsonSampleObject { Members: [{ Value: JsonSampleLeaf { Kind: JsonLeafKind.Word } } only] } => new ObjectShape([new(only.Name, Whole(entity), only.NameSpan)]),
        _ => null,
    };

    private RowShape Whole(PlannedEntity entity)
    {
        var row = context.DefaultRow(entity);
        var lists = context.Referencing(entity).Where(pair => pair.Entity.Name != entity.Name).DistinctBy(pair => pair.Entity.Name)
            .Select(pair => new ShapeMember(context.Casing.Spell(Names.Snake(pair.Entity.Table)), new RelatedRowsShape(pair.Field.Name, context.DefaultRow(pair.Entity)), default));
        return row with { Members = [.. row.Members, .. lists.Where(list => row.Members.All(member => member.Name != list.Name))] };
    }

    /// <summary>The members shown, but for the state: that is what the path says.</summary>
    private RequestShape? SentAlong(Endpoint endpoint, TransitionAnswer transition, List<Inference> inferences)
    {
        if (endpoint.Request?.Json is not JsonSampleObject shown)
            return null;
        var whole = requests.Partial(endpoint, context.Entity(transition.Entity), inferences);
        return whole with
        {
            Members = whole.Members.Where(member => member.Field != transition.StateField && shown.Members.Any(named => named.Name == member.Name)).ToEquatableArray(),
        };
    }

    private static Operation Health(Endpoint endpoint, List<Inference> inferences)
    {
        inferences.Add(new("answers whether the system is well", "the path says so", endpoint.Path.Span));
        var sample = ResponsePlanner.Success(endpoint)?.Body?.Json;
        return new(new HealthAnswer(), null, 200, sample is null ? null : new ConstantShape(SampleJson.Write(sample)));
    }

    private static Operation Example(Endpoint endpoint, string reason, List<Inference> inferences)
    {
        inferences.Add(new("answers with the documented example", reason, endpoint.Span));
        var success = ResponsePlanner.Success(endpoint);
        var json = success?.Body?.Json is { } sample ? SampleJson.Write(sample) : "";
        var status = success?.Status ?? (json.Length > 0 ? 200 : 204);
        return new(new ExampleAnswer(reason, json) { Takes = endpoint.Request?.Json }, null, status, json.Length > 0 ? new ConstantShape(json) : null);
    }

    private static Operation Respond(Endpoint endpoint, Answer answer, RequestShape? request, Shape? response, int usual, List<Inference> inferences)
    {
        var stated = endpoint.Responses.FirstOrDefault(success => success.Status is >= 200 and < 300)?.Status;
        if (stated is null)
            inferences.Add(new($"status {usual}", $"{endpoint.Method.Value} and no success status is stated", endpoint.Span));
        var status = stated ?? usual;
        return new(answer, request, status, status == 204 ? null : response);
    }
}
