using Setout.Planning;

namespace Setout.Export.Canonical;

/// <summary>In what two plans differ, reasons aside: one may say "the table has no such column" where there is a table no more.</summary>
internal static class PlanDifference
{
    public static string? Find(Plan before, Plan after)
    {
        if (before with { Entities = [], Endpoints = [] } != after with { Entities = [], Endpoints = [] })
            return "the title or the authentication would change";
        return Entities(before, after) ?? Endpoints(before, after);
    }

    private static string? Entities(Plan before, Plan after)
    {
        var present = after.Entities.ToDictionary(entity => entity.Name);
        foreach (var entity in before.Entities)
        {
            if (!present.Remove(entity.Name, out var other))
                return $"there would be no entity `{entity.Name}`";
            if (WithoutReasons(entity) != WithoutReasons(other))
                return Entity(entity, other);
        }
        return present.Count > 0 ? $"there would be an entity `{present.Keys.First()}`" : null;
    }

    private static string Entity(PlannedEntity before, PlannedEntity after)
    {
        var former = before.Fields.ToDictionary(field => field.Name);
        var changed = after.Fields.FirstOrDefault(field => !former.Remove(field.Name, out var old) || WithoutReasons(old) != WithoutReasons(field));
        var name = changed?.Name ?? former.Keys.FirstOrDefault();
        return name is null ? $"the entity `{before.Name}` would change" : $"the field `{before.Name}.{name}` would change";
    }

    private static string? Endpoints(Plan before, Plan after)
    {
        var present = after.Endpoints.ToDictionary(endpoint => (endpoint.Method, endpoint.Path));
        foreach (var endpoint in before.Endpoints)
        {
            if (!present.Remove((endpoint.Method, endpoint.Path), out var other))
                return $"there would be no `{endpoint.Method} {endpoint.Path}`";
            if (Part(endpoint, other) is { } part)
                return $"{part} of `{endpoint.Method} {endpoint.Path}` would change";
        }
        return present.Count > 0 ? $"there would be a `{present.Keys.First().Method} {present.Keys.First().Path}`" : null;
    }

    private static string? Part(PlannedEndpoint before, PlannedEndpoint after) =>
        before.Answer != after.Answer ? "the answer"
        : before.Request != after.Request ? "the request"
        : before.Response != after.Response ? "the response"
        : before.Errors != after.Errors || before.ErrorShape != after.ErrorShape ? "the errors"
        : !IsSameName(before.Name, after.Name) ? "the name"
        : before.Description != after.Description ? "the description"
        : before with { Inferences = [], Name = "" } != after with { Inferences = [], Name = "" } ? "the status or a parameter"
        : null;

    // A name that was made up is in lower case until it stands in a heading.
    private static bool IsSameName(string before, string after) => string.Equals(before, after, StringComparison.OrdinalIgnoreCase);

    private static PlannedEntity WithoutReasons(PlannedEntity entity) => entity with
    {
        Inferences = [],
        Fields = entity.Fields.Select(WithoutReasons).ToEquatableArray(),
    };

    private static PlannedField WithoutReasons(PlannedField field) => field with { Inferences = [] };
}
