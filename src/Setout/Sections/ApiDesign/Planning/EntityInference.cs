using Setout.Planning;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Where no entity is written but the bodies of an API show one, it is inferred from them.</summary>
internal static class EntityInference
{
    /// <summary>Adds an entity for every noun of the paths that has none and whose bodies show members.</summary>
    public static void Infer(List<PlannedEntity> entities, ApiDesignSection api, DataModelsSection models)
    {
        var index = new EntityIndex(entities);
        var groups = new Dictionary<string, List<Endpoint>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var endpoint in api.Endpoints)
        {
            if (NounOf(PathTemplate.Parse(endpoint.Path.Value), index) is not { } noun)
                continue;
            if (!groups.TryGetValue(Names.Key(noun), out var group))
            {
                groups.Add(Names.Key(noun), group = []);
                order.Add(noun);
            }
            group.Add(endpoint);
        }
        var named = models.Entities.GroupBy(entity => Names.Key(entity.Name.Value)).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var tables = entities.Select(entity => entity.Table).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var noun in order)
            if (Infer(noun, groups[Names.Key(noun)], named.GetValueOrDefault(Names.Key(noun))) is { } entity && tables.Add(entity.Table))
                entities.Add(entity);
    }

    /// <summary>The noun that a path ends with, its parameters left aside: <c>resource</c> of <c>/api/v1/resource/{id}</c>. Null if an entity is there already, or what stands there is no noun.</summary>
    private static string? NounOf(PathTemplate path, EntityIndex index)
    {
        var segments = path.Segments;
        var end = segments.Count;
        if (end > 0 && segments[end - 1].IsParameter)
            end--;
        if (end == 0 || segments[end - 1].IsParameter)
            return null;
        var noun = segments[end - 1].Text;
        var isAccount = segments.Any(segment => !segment.IsParameter && ActionWords.IsAccount(segment.Text));
        // Behind an item stands an action or a part of it, unless it is a noun in the plural: /orders/{id}/cancel.
        var isBehindItem = end > 1 && segments[end - 2].IsParameter && Names.Singular(noun) == noun;
        var isKnown = segments.Any(segment => !segment.IsParameter && index.Find(segment.Text) is not null);
        return isAccount || isBehindItem || isKnown || !ActionWords.IsNoun(noun) ? null : noun;
    }

    private static PlannedEntity? Infer(string noun, List<Endpoint> endpoints, Entity? named)
    {
        var isCollection = Names.Singular(noun.ToLowerInvariant()) != noun.ToLowerInvariant() || endpoints.Count > 1;
        if (!isCollection || !endpoints.Exists(endpoint => endpoint.Method.Value is "POST" or "PUT" or "GET"))
            return null;
        var members = new Dictionary<string, PlannedField>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
            foreach (var sample in Rows(endpoint))
                foreach (var member in sample.Members)
                    if (EnvelopeWords.MeaningOf(member) is null)
                        members.TryAdd(Names.Key(member.Name), Field(member));
        if (members.Count == 0)
            return null;
        var name = named?.Name.Value ?? Names.Pascal(Names.Singular(noun));
        return Entity(name, named?.TableName?.Value, endpoints[0], Required([.. members.Values], endpoints));
    }

    private static PlannedEntity Entity(string name, string? table, Endpoint origin, List<PlannedField> fields)
    {
        var key = fields.Find(field => Names.Key(field.Name) == "id") ?? fields.Find(field => Names.Same(field.Name, name + "_id"));
        var keyField = key is null
            ? new PlannedField("id", new ScalarType(ScalarKind.Uuid), default) { Writer = FieldWriter.NewId, Inferences = [new("`id: uuid`", "rows need a key and no body shows one", origin.Span)] }
            : key with { IsNullable = false, Writer = FieldWriter.NewId, Type = key.Type is ScalarType { Kind: ScalarKind.Integer } ? key.Type : new ScalarType(ScalarKind.Uuid) };
        return new(name, table ?? EntityPlanner.TableFor(name), origin.Path.Span)
        {
            Fields = [keyField, .. fields.Where(field => field != key)],
            Key = [keyField.Name],
            Inferences = [new($"entity {name}", "the bodies of the API show it and no entity is written", origin.Span)],
        };
    }

    private static IEnumerable<JsonSampleObject> Rows(Endpoint endpoint)
    {
        if (endpoint.Request?.Json is JsonSampleObject request)
            yield return request;
        foreach (var response in endpoint.Responses)
            if (response.Status is null or (>= 200 and < 300) && Unwrapped(response.Body?.Json) is { } row)
                yield return row;
    }

    private static JsonSampleObject? Unwrapped(JsonSample? sample) => sample switch
    {
        JsonSampleArray { Items: [JsonSampleObject item, ..] } => item,
        JsonSampleObject body when body.Members.FirstOrDefault(member => Names.Key(member.Name) is "data" or "item" or "result") is { } holder => Unwrapped(holder.Value) ?? body,
        JsonSampleObject body when body.Members.FirstOrDefault(member => member.Value is JsonSampleArray { Items: [JsonSampleObject, ..] }) is { } list
            && body.Members.All(member => member == list || EnvelopeWords.MeaningOf(member) is not null) => Unwrapped(list.Value),
        JsonSampleObject body => body,
        _ => null,
    };

    private static PlannedField Field(JsonSampleMember member)
    {
        var type = SampleTypes.TypeOf(member);
        var writer = Names.Key(member.Name) switch
        {
            "createdat" or "created" when type is ScalarType { Kind: ScalarKind.Instant } => FieldWriter.Created,
            "updatedat" or "updated" when type is ScalarType { Kind: ScalarKind.Instant } => FieldWriter.Updated,
            _ => FieldWriter.Caller,
        };
        return new(member.Name, type, member.NameSpan)
        {
            IsNullable = writer == FieldWriter.Caller,
            Writer = writer,
            Example = SampleJson.Write(member.Value),
            Inferences = [new($"type {type}", "the sample shows it", member.Value.Span)],
        };
    }

    /// <summary>What a create sends, and does not mark as optional, every row has.</summary>
    private static List<PlannedField> Required(List<PlannedField> fields, List<Endpoint> endpoints)
    {
        var sent = endpoints.Where(endpoint => endpoint.Method.Value == "POST").Select(endpoint => endpoint.Request?.Json).OfType<JsonSampleObject>().ToList();
        return fields.ConvertAll(field => sent.Count > 0 && sent.TrueForAll(body => body.Members.Any(member => Names.Same(member.Name, field.Name) && IsSent(member)))
            ? field with { IsNullable = false }
            : field);
    }

    private static bool IsSent(JsonSampleMember member) => member.IsOptional != true && member.Value is not JsonSampleLeaf { Kind: JsonLeafKind.Null };
}
