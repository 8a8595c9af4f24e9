using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>
/// A plan as some callers see it: without the fields that are not for them, and with those whole that are masked for others. What is left out is in no body, no filter, no order, no
/// search and no relation, as if the design had no such field.
/// </summary>
internal sealed class FieldView
{
    private readonly Plan all;
    private readonly HashSet<(string Entity, string Field)> unseen = [];
    private readonly HashSet<(string Entity, string Field)> unset = [];
    private readonly HashSet<(string Entity, string Field)> inPart = [];
    private readonly HashSet<(string Entity, string Field)> whole = [];

    /// <param name="plan">The whole plan.</param>
    /// <param name="has">Whether the callers have a role, or are one of those whom <see cref="PlannedGrant"/> names.</param>
    public FieldView(Plan plan, Func<string, bool> has)
    {
        all = plan;
        foreach (var entity in plan.Entities)
            foreach (var field in entity.Fields)
            {
                if (field.Readers?.Includes(has) == false)
                    unseen.Add((entity.Name, field.Name));
                if (field.Writers?.Includes(has) == false)
                    unset.Add((entity.Name, field.Name));
                if (field is { IsMasked: true, Protection.Whole: { } named })
                    (named.Includes(has) ? whole : inPart).Add((entity.Name, field.Name));
            }
        Plan = unseen.Count + inPart.Count + whole.Count == 0 ? plan : plan with { Entities = plan.Entities.Select(Adapt).ToEquatableArray() };
    }

    /// <summary>The plan without them: it stores as much, and shows less.</summary>
    public Plan Plan { get; }

    /// <summary>The endpoint without them.</summary>
    public PlannedEndpoint Adapt(PlannedEndpoint endpoint)
    {
        if (unseen.Count + unset.Count + inPart.Count + whole.Count == 0 || endpoint.Answer is ExampleAnswer or HealthAnswer)
            return endpoint;
        var entity = endpoint.Answer is EntityAnswer answer ? answer.Entity : "";
        var adapted = endpoint with
        {
            Answer = endpoint.Answer switch
            {
                ListAnswer list => list with { Query = Adapt(list.Query, entity) },
                SummaryAnswer summary => summary with { Query = Adapt(summary.Query, entity) },
                var other => other,
            },
            Response = endpoint.Response is { } shape ? Adapt(shape, entity) ?? new ObjectShape([]) : null,
            Request = endpoint.Request is { } request ? Adapt(request, entity) : null,
        };
        var filters = FiltersOf(endpoint.Answer).Except(FiltersOf(adapted.Answer)).ToHashSet(StringComparer.Ordinal);
        return filters.Count == 0 ? adapted : adapted with { Query = endpoint.Query.Where(parameter => !filters.Contains(parameter.Name)).ToEquatableArray() };
    }

    /// <summary>The parameters by which rows are filtered.</summary>
    private static IEnumerable<string> FiltersOf(Answer answer) =>
        answer.Asked is { } query ? query.Filters.Select(filter => filter.Name).Concat(query.Fields.Select(field => field.Name)) : [];

    private bool Sees(string entity, string field) => !unseen.Contains((entity, field));

    /// <summary>Whether they may ask by it: by what one sees in part only, the rest could be found out.</summary>
    private bool MayAsk(string entity, string field) => Sees(entity, field) && !inPart.Contains((entity, field));

    private PlannedEntity Adapt(PlannedEntity entity) => entity with
    {
        Fields = entity.Fields.Select(field => Sees(entity.Name, field.Name) ? Masked(entity.Name, field) : field with { IsHidden = true }).ToEquatableArray(),
        Relations = Adapt(entity.Relations, entity.Name),
    };

    /// <summary>A field that is masked for some is masked for all of these, or for none.</summary>
    private PlannedField Masked(string entity, PlannedField field) =>
        whole.Contains((entity, field.Name)) ? field with { Protection = field.Protection! with { Marks = field.Protection.Marks & ~ProtectionMarks.Masked } }
        : inPart.Contains((entity, field.Name)) ? field with { Protection = field.Protection! with { Whole = null } }
        : field;

    private ListQuery Adapt(ListQuery query, string entity) => query with
    {
        Fields = query.Fields.Where(field => MayAsk(entity, field.Field)).ToEquatableArray(),
        Filters = query.Filters.Where(filter => MayAsk(entity, filter.Field)).ToEquatableArray(),
        SearchFields = query.SearchFields.Where(field => MayAsk(entity, field)).ToEquatableArray(),
        DefaultSort = query.DefaultSort.Where(key => MayAsk(entity, key.Field)).ToEquatableArray(),
        Expansions = Adapt(query.Expansions, entity),
    };

    private EquatableArray<Expansion> Adapt(EquatableArray<Expansion> relations, string entity) => relations
        .Where(relation => Sees(relation.IsMany ? relation.Row.Entity : entity, relation.ReferenceField))
        .Select(relation => relation with { Row = Adapt(relation.Row) }).ToEquatableArray();

    private RowShape Adapt(RowShape row) => row with { Members = Adapt(row.Members, row.Entity) };

    private EquatableArray<ShapeMember> Adapt(EquatableArray<ShapeMember> members, string entity) => members
        .Select(member => (member, Value: Adapt(member.Value, entity)))
        .Where(pair => pair.Value is not null)
        .Select(pair => pair.member with { Value = pair.Value! }).ToEquatableArray();

    /// <summary>A shape without them; null where nothing of it is left.</summary>
    private Shape? Adapt(Shape shape, string entity) => shape switch
    {
        RowShape row => Adapt(row),
        RowsShape rows => rows with { Item = Adapt(rows.Item) },
        ObjectShape group => group with { Members = Adapt(group.Members, entity) },
        GroupsShape groups => groups with { Item = groups.Item with { Members = Adapt(groups.Item.Members, entity) } },
        FieldShape field => !Sees(entity, field.Field) ? null : whole.Contains((entity, field.Field)) ? field with { IsWhole = true } : field,
        AccountFieldShape field => Sees(all.Accounts?.Entity ?? "", field.Field) ? field : null,
        RelatedRowShape related => Sees(entity, related.ReferenceField) ? related with { Row = Adapt(related.Row) } : null,
        RelatedRowsShape related => Sees(related.Row.Entity, related.ReferenceField) ? related with { Row = Adapt(related.Row) } : null,
        RelatedCountShape count => Sees(count.Entity, count.ReferenceField) ? count : null,
        FigureShape figure => Sees(figure.Entity, figure.Field) ? figure : null,
        _ => shape,
    };

    private RequestShape Adapt(RequestShape request, string entity) => request with
    {
        Members = request.Members
            .Where(member => member.Field.Length == 0 || !unset.Contains((entity, member.Field)))
            .Select(member => member.Rows is { } rows ? member with { Rows = rows with { Item = Adapt(rows.Item, rows.Entity) } } : member).ToEquatableArray(),
    };
}
