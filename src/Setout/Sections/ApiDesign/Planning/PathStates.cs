using Setout.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>
/// Where a path changes the state of a row and no field keeps it, one is inferred: <c>status</c> for
/// <c>POST /orders/{id}/cancel</c>, <c>archived</c> where there is <c>unarchive</c> too, <c>color</c> for
/// <c>PATCH /calendars/{id}/color</c>.
/// </summary>
internal static class PathStates
{
    public static void Add(List<PlannedEntity> entities, ApiDesignSection api, string? account)
    {
        var binder = new PathBinder(new EntityIndex(entities) { Account = account });
        var basePath = api.BasePath is { } written ? PathTemplate.Parse(written.Value) : null;
        var verbs = new Dictionary<string, List<(string Word, Endpoint Endpoint)>>(StringComparer.Ordinal);
        foreach (var endpoint in api.Endpoints)
        {
            if (endpoint.Method.Value is not ("POST" or "PUT" or "PATCH"))
                continue;
            var path = PathTemplate.Parse(endpoint.Path.Value);
            if (binder.Bind(basePath is null ? path : path.Below(basePath)) is { Entity: { } entity, IsItem: true, Tail: [var word], Unbound.IsEmpty: true })
                (verbs.TryGetValue(entity.Name, out var known) ? known : verbs[entity.Name] = []).Add((word, endpoint));
        }
        for (var at = 0; at < entities.Count; at++)
            foreach (var (word, endpoint) in verbs.GetValueOrDefault(entities[at].Name) ?? [])
                entities[at] = With(entities[at], word, endpoint, verbs[entities[at].Name]);
    }

    private static PlannedEntity With(PlannedEntity entity, string word, Endpoint endpoint, List<(string Word, Endpoint Endpoint)> verbs)
    {
        if (AccountWords.IsPassword(word) || entity.Fields.Any(field => Names.Same(field.Name, word)) || TransitionPlanner.HasState(entity, word))
            return entity;
        var reason = $"`{endpoint.Method.Value} {endpoint.Path.Value}` sets it, and no field of {entity.Name} does for it";
        if (TransitionPlanner.TouchedBy(entity, word) is not null)
            return entity;
        if (StateWords.IsTouch(word))
            return Add(new($"last_{Names.Snake(word)}_at", new ScalarType(ScalarKind.Instant), default) { IsNullable = true, Writer = FieldWriter.Server });
        if (!StateWords.IsKnown(word))
            return Names.Words(word).Count == 1 && (endpoint.Method.Value == "PATCH" || endpoint.Method.Value == "PUT" && word is "status" or "state") ? Add(new(word, new JsonType(), default) { IsNullable = true }) : entity;
        // A list of states that has none for the verb contradicts it, and is not ours to lengthen.
        if (entity.Fields.Any(field => Names.Same(field.Name, "status") || field.Type is EnumType && TransitionPlanner.IsStatus(field)))
            return entity;
        var done = StateWords.Undone(word) ?? word;
        var isFlag = done == "read" || verbs.Exists(other => other.Word != word && (StateWords.Undone(other.Word) == done || other.Word == done));
        return isFlag
            ? Add(new(StateWords.ParticipleOf(done), new ScalarType(ScalarKind.Boolean), default) { Default = new ConstantDefault(false), Writer = FieldWriter.Server })
            : Add(new("status", new ScalarType(ScalarKind.Text), default) { IsNullable = true });

        PlannedEntity Add(PlannedField field)
        {
            var line = field.Type is ScalarType { Kind: ScalarKind.Boolean } ? $"{field.Name}: bool = false" : $"{field.Name}: {field.Type}?";
            return entity with { Fields = [.. entity.Fields, field with { Inferences = [new($"`{line}`", reason, endpoint.Path.Span)] }] };
        }
    }
}
