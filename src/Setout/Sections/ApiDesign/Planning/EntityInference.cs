using Setout.Planning;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Where no entity is written but the paths and bodies of an API show one, it is inferred from them.</summary>
internal static class EntityInference
{
    private const string OpenFieldName = "members";

    /// <summary>Adds an entity for every noun of the paths that has none, and whose bodies show members or whose paths show that rows of it are kept.</summary>
    public static void Infer(List<PlannedEntity> entities, ApiDesignSection api, DataModelsSection models)
    {
        var nouns = PathNouns.Of(api, new EntityIndex(entities));
        if (nouns.Count == 0)
            return;
        var named = models.Entities.GroupBy(entity => Names.Key(entity.Name.Value)).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var tables = entities.Select(entity => entity.Table).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var noun in nouns)
            if (Infer(noun, named.GetValueOrDefault(Names.Key(noun.Word))) is { } entity && tables.Add(entity.Table))
                entities.Add(entity);
        PathReferences.Add(entities, nouns, WireCasings.Of(api));
    }

    private static PlannedEntity? Infer(PathNoun noun, Entity? named)
    {
        var endpoints = noun.Endpoints;
        if (!noun.IsCollection || !endpoints.Exists(endpoint => endpoint.Method.Value is "POST" or "PUT" or "GET") || IsComputed(noun))
            return null;
        return Of(named?.Name.Value ?? Names.Pascal(Names.Singular(noun.Word)), named?.TableName?.Value, endpoints);
    }

    /// <summary>An entity made of the members that the bodies of its endpoints show; of whatever is sent, where they show none.</summary>
    public static PlannedEntity Of(string name, string? table, List<Endpoint> endpoints)
    {
        var members = new Dictionary<string, PlannedField>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
            foreach (var sample in Rows(endpoint))
                foreach (var member in sample.Members)
                    if (EnvelopeWords.MeaningOf(member) is null)
                        members.TryAdd(Names.Key(member.Name), Field(member));
        return members.Count > 0
            ? Entity(name, table, endpoints[0], Required([.. members.Values], endpoints))
            : Open(name, table, endpoints[0]);
    }

    /// <summary>What is only read, and is shown as one object where the noun is of many, is worked out: <c>GET /doctors/{id}/free-times</c>.</summary>
    private static bool IsComputed(PathNoun noun) =>
        !noun.HasItems && noun.Endpoints.TrueForAll(endpoint => endpoint.Method.Value == "GET")
        && noun.Endpoints.Exists(endpoint => ResponsePlanner.Success(endpoint)?.Body?.Json is JsonSampleObject { Members.IsEmpty: false } body && !ShowsRows(body, noun.Word));

    private static bool ShowsRows(JsonSampleObject body, string noun) => body.Members.Any(member => member.Value switch
    {
        JsonSampleArray { Items: [JsonSampleObject, ..] } => true,
        JsonSampleObject inner => ShowsRows(inner, noun),
        JsonSampleLeaf => Names.Same(member.Name, noun) || Names.Key(member.Name) is "data" or "item" or "result",
        _ => false,
    });

    /// <summary>Nothing says what a row is made of, so that it keeps what is sent.</summary>
    private static PlannedEntity Open(string name, string? table, Endpoint origin)
    {
        var kept = new PlannedField(OpenFieldName, new JsonType(), default)
        {
            Default = new JsonDefault("{}"),
            Inferences = [new($"`{OpenFieldName}: json`", "what is sent has to be kept somewhere", origin.Span)],
        };
        var entity = Entity(name, table, origin, []);
        return entity with
        {
            Fields = [.. entity.Fields, kept],
            OpenField = OpenFieldName,
            Inferences = [new($"entity {name}, whose rows keep every member that is sent", "paths name it, and neither an entity nor a body says what it is made of", origin.Span)],
        };
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
            IsInferred = true,
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
