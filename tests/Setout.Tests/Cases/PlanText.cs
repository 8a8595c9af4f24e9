using Setout.Planning;

namespace Setout.Tests.Cases;

/// <summary>A plan as the <c>plan</c> blocks of pages have it.</summary>
internal static class PlanText
{
    /// <summary>
    /// Writes a part: <c>entities</c>, <c>endpoints</c>, <c>answers</c> and <c>access</c> (a line for each endpoint), the name of an entity, a
    /// method and path, or all.
    /// </summary>
    public static string Write(Plan plan, string part)
    {
        var lines = part switch
        {
            "" => [.. plan.Entities.SelectMany(EntityText.Lines), .. plan.Endpoints.SelectMany(EndpointText.Lines)],
            "entities" => plan.Entities.SelectMany(EntityText.Lines),
            "endpoints" => plan.Endpoints.SelectMany(EndpointText.Lines),
            "answers" => plan.Endpoints.Select(EndpointText.Head),
            "fields" => plan.Entities.SelectMany(entity => entity.Fields.Where(field => field.Readers is not null || field.Writers is not null).Select(field => $"{entity.Name}.{field.Name}: seen by {field.Readers?.ToString() ?? "all"}; set by {field.Writers?.ToString() ?? "all"}")),
            "retention" => plan.Retention.IsEmpty ? ["(none)"] : plan.Retention.SelectMany(rule => Inferred(rule.Inferences).Prepend($"{rule}")),
            "audit" => plan.Audit is { } audit ? [$"{audit}", .. Inferred(audit.Inferences)] : ["(none)"],
            "access" => plan.Endpoints.Select(endpoint => $"{endpoint.Method} {endpoint.Path}: {(endpoint.Access is { } access ? access : "nothing is said")}"),
            "tls" => [plan.Tls is { } tls ? $"{tls}" : "(none)"],
            "bounds" => plan.Bounds.Lines.Any() ? plan.Bounds.Lines.Select(line => line.Words) : ["(none)"],
            "origins" => plan.Cors is { } cors ? [$"{cors}", .. Inferred(cors.Inferences)] : ["(none)"],
            "limits" => plan.RateLimits.Select(limit => limit.ToString()),
            _ => Named(plan, part),
        };
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Named(Plan plan, string name)
    {
        var entity = plan.Entities.FirstOrDefault(candidate => candidate.Name == name);
        var endpoint = plan.Endpoints.FirstOrDefault(candidate => $"{candidate.Method} {candidate.Path}" == name);
        return entity is not null ? EntityText.Lines(entity)
            : endpoint is not null ? EndpointText.Lines(endpoint)
            : [$"(the plan has no {name})"];
    }

    public static IEnumerable<string> Inferred(EquatableArray<Inference> inferences) =>
        inferences.Select(inference => $"inferred: {inference.What}, since {inference.Reason}");
}
