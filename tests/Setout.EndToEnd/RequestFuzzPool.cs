using System.Text.Json;
using Setout.Planning;

namespace Setout.EndToEnd;

/// <summary>Values that the server has answered with, by entity and field: requests that use them get far.</summary>
internal sealed class RequestFuzzPool(Plan plan, Random random)
{
    private const int Kept = 64;
    private readonly Dictionary<(string Entity, string Field), List<string>> values = [];

    /// <summary>A value of a field as it stands in JSON without quotes; null where none is known.</summary>
    public string? Take(string entity, string field) =>
        values.TryGetValue((entity, Plain(field)), out var known) ? known[random.Next(known.Count)] : null;

    /// <summary>A value of the field that a path parameter is compared with.</summary>
    public string? TakeFor(EntityAnswer answer, string parameter)
    {
        var match = answer.Scope.Concat(answer.Parents.SelectMany(parent => parent.Scope)).FirstOrDefault(match => match.Parameter == parameter);
        if (match is null)
            return null;
        var entity = answer.Scope.Contains(match)
            ? answer.Entity
            : answer.Parents.First(parent => parent.Scope.Contains(match)).Entity;
        foreach (var reference in match.Via)
            entity = plan.Entity(entity).Field(reference).Reference!.Entity;
        if (Take(entity, match.Field) is { } own)
            return own;
        // A reference holds what the row it points at has.
        return plan.Entity(entity).Field(match.Field).Reference is { } target ? Take(target.Entity, target.Field) : null;
    }

    public void Learn(PlannedEndpoint endpoint, string body)
    {
        if (endpoint.Answer is not EntityAnswer answer || endpoint.Answer is SummaryAnswer || body.Length == 0)
            return;
        using var json = JsonDocument.Parse(body);
        Learn(answer.Entity, json.RootElement);
    }

    private void Learn(string entity, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                Learn(entity, item);
        }
        if (json.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Learn(entity, member.Value);
            else if (plan.Entity(entity).Fields.Any(field => Plain(field.Name) == Plain(member.Name)))
                Add(entity, member.Name, member.Value.ToString());
        }
    }

    private void Add(string entity, string field, string value)
    {
        var key = (entity, Plain(field));
        if (!values.TryGetValue(key, out var known))
            values[key] = known = [];
        if (known.Count < Kept)
            known.Add(value);
        else
            known[random.Next(Kept)] = value;
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
