using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What the planners of endpoints know in common; everything that would be looked for again and again is looked up here.</summary>
internal sealed class ApiContext
{
    private readonly Dictionary<string, PlannedEntity> byName;
    private readonly Dictionary<string, FieldIndex> fields = new(StringComparer.Ordinal);
    private readonly ILookup<string, (PlannedEntity Entity, PlannedField Field)> referencing;
    private readonly Dictionary<string, RowShape> defaultRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Endpoint> creators = new(StringComparer.Ordinal);
    private readonly HashSet<(int Start, string Method)> blocks;

    public ApiContext(ApiDesignSection api, List<PlannedEntity> entities, PlannedAccounts? accounts, string? account, PlanningReport report)
    {
        Api = api;
        Entities = entities;
        Report = report;
        Casing = WireCasings.Of(api);
        Accounts = accounts;
        Index = new(entities) { Account = account };
        byName = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        referencing = entities
            .SelectMany(entity => entity.Fields, (entity, field) => (Entity: entity, Field: field))
            .Where(pair => pair.Field.Reference is not null)
            .ToLookup(pair => pair.Field.Reference!.Entity, StringComparer.Ordinal);
        blocks = api.Endpoints.Select(endpoint => (endpoint.Span.Start, endpoint.Method.Value)).ToHashSet();
        ListEnvelope = api.Endpoints
            .Where(endpoint => endpoint.Method.Value == "GET" && !PathTemplate.Parse(endpoint.Path.Value).EndsInParameter)
            .Select(endpoint => ResponsePlanner.Success(endpoint)?.Body?.Json as JsonSampleObject)
            .FirstOrDefault(sample => sample is not null && ResponsePlanner.RowsMemberOf(sample) is { Value: JsonSampleArray { Items: [JsonSampleObject, ..] } });
        FindCreators();
        Shown = new(this);
        Relations = new(this);
    }

    public ApiDesignSection Api { get; }

    /// <summary>In the order of the plan.</summary>
    public IReadOnlyList<PlannedEntity> Entities { get; }

    /// <summary>How members are spelled where nothing shows them.</summary>
    public WireCasing Casing { get; }

    /// <summary>The accounts that are kept; null for none.</summary>
    public PlannedAccounts? Accounts { get; }

    /// <summary>The entity whose rows are the accounts of callers, kept here or known by tokens of others; null for none.</summary>
    public string? Account => Index.Account;

    /// <summary>Where findings go.</summary>
    public PlanningReport Report { get; }

    public EntityIndex Index { get; }

    /// <summary>The envelope of the first list that shows one; null if none does.</summary>
    public JsonSampleObject? ListEnvelope { get; }

    /// <summary>The bodies that other endpoints show.</summary>
    public ShownBodies Shown { get; }

    /// <summary>What can be nested in rows.</summary>
    public RelationPlanner Relations { get; }

    public PlannedEntity Entity(string name) => byName[name];

    /// <summary>The field of an entity that a name on the wire means; null if it has none.</summary>
    public PlannedField? FieldOf(PlannedEntity entity, string name) =>
        (fields.TryGetValue(entity.Name, out var index) ? index : fields[entity.Name] = new(byName[entity.Name])).Find(name);

    /// <summary>The same, where rows are grouped by it: by what is not shown, or not all of it, they are not.</summary>
    public PlannedField? ShownFieldOf(PlannedEntity entity, string name) => FieldOf(entity, name) is { IsShown: true, IsMasked: false, IsEncrypted: false } field ? field : null;

    /// <summary>What is taken as a value of a field that keeps the hash of a password.</summary>
    public ScalarType PasswordType(PlannedField field) =>
        Accounts is { } accounts && accounts.Password == field.Name ? accounts.PasswordType : new(ScalarKind.Text) { MinLength = 1, MaxLength = 1024 };

    /// <summary>The entities with a reference to <paramref name="entity"/>, each with that field.</summary>
    public IEnumerable<(PlannedEntity Entity, PlannedField Field)> Referencing(PlannedEntity entity) => referencing[entity.Name];

    /// <summary>The endpoint whose body shows how rows of an entity are sent: its POST, else its PUT.</summary>
    public Endpoint? CreatorOf(PlannedEntity entity) => creators.GetValueOrDefault(entity.Name);

    /// <summary>Whether several methods share one block, so that its body is not this method's own.</summary>
    public bool IsShared(Endpoint endpoint) =>
        new[] { "GET", "POST", "PUT", "PATCH" }.Any(method => method != endpoint.Method.Value && blocks.Contains((endpoint.Span.Start, method)));

    /// <summary>A row with all its fields, where nothing is documented.</summary>
    public RowShape DefaultRow(PlannedEntity entity) =>
        defaultRows.TryGetValue(entity.Name, out var row) ? row : defaultRows[entity.Name] = new(entity.Name,
            entity.NamedFields.Select(field => new ShapeMember(Casing.Spell(field.Name), new FieldShape(field.Name), default)).ToEquatableArray())
        {
            OpenField = entity.OpenField,
        };

    private void FindCreators()
    {
        var binder = new PathBinder(Index);
        foreach (var method in (ReadOnlySpan<string>)["POST", "PUT"])
            foreach (var endpoint in Api.Endpoints)
                if (endpoint.Method.Value == method && endpoint.Request?.Json is JsonSampleObject { Members.IsEmpty: false }
                    && binder.Bind(PathTemplate.Parse(endpoint.Path.Value)) is { Tail.IsEmpty: true, Entity: { } entity })
                    creators.TryAdd(entity.Name, endpoint);
    }
}
