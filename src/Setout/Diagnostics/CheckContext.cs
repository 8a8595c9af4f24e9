using Setout.Markdown;
using Setout.Planning;
using Setout.Sections;
using Setout.Sections.ApiDesign;
using Setout.Sections.ApiDesign.Planning;
using Setout.Sections.DataModels;

namespace Setout.Diagnostics;

/// <summary>What a rule looks at: what is written, what it means, the Markdown it was read from, and indexes over them.</summary>
internal sealed class CheckContext(Design design, Plan plan, Outline outline)
{
    private readonly Dictionary<string, PlannedEntity> entities = plan.Entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, FieldIndex> fields = new(StringComparer.Ordinal);

    public Design Design { get; } = design;

    public Plan Plan { get; } = plan;

    public Outline Outline { get; } = outline;

    /// <summary>The twelve sections in the order of the template.</summary>
    public EquatableArray<TemplateSection> Sections { get; } = TemplateSections.Of(design);

    /// <summary>The entities as written, by every name they go by.</summary>
    public EntityNames Entities { get; } = new(design.DataModels.Entities);

    /// <summary>The entities as planned, by every name they go by.</summary>
    public EntityIndex Planned { get; } = new(plan.Entities) { Account = plan.Accounts?.Entity };

    /// <summary>The endpoints as written, each with what it means; without those that repeat another one.</summary>
    public EquatableArray<PlacedEndpoint> Endpoints { get; } = PlacedEndpoint.Of(design.ApiDesign, plan);

    /// <summary>The words of all paths, as <see cref="Names.Key"/> has them.</summary>
    public HashSet<string> PathNouns { get; } =
    [
        .. plan.Endpoints
            .SelectMany(endpoint => PathTemplate.Parse(endpoint.Path).Segments)
            .Where(segment => !segment.IsParameter && ActionWords.IsNoun(segment.Text))
            .Select(segment => Names.Key(segment.Text)),
    ];

    /// <summary>The endpoints by method and path.</summary>
    public EndpointRoutes Routes { get; } = new(plan.Endpoints);

    /// <summary>The entity of a name as the plan spells it.</summary>
    public PlannedEntity Entity(string name) => entities[name];

    /// <summary>The field of an entity that a name on the wire means; null if it has none.</summary>
    public PlannedField? FieldOf(PlannedEntity entity, string name)
    {
        if (!fields.TryGetValue(entity.Name, out var index))
            fields.Add(entity.Name, index = new FieldIndex(entity));
        return index.Find(name);
    }
}
