using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>Finds what the paths of an API speak of: rows that are listed, created or addressed, and the rows with an id that are nested in them.</summary>
internal sealed class EntityFinder
{
    private readonly ComponentNames components;
    private readonly List<FoundEntity> entities = [];
    private readonly Dictionary<string, FoundEntity> byPath = new(StringComparer.Ordinal);

    private EntityFinder(ComponentNames components) => this.components = components;

    public static List<FoundEntity> Find(ApiDescription api)
    {
        var finder = new EntityFinder(new(api.Document));
        var collections = api.Operations.GroupBy(operation => Collection(operation.Path)).Where(group => group.Key.Length > 0).OrderBy(group => group.Key.Count(sign => sign == '/')).ToList();
        foreach (var collection in collections)
            finder.Add(collection.Key, [.. collection]);
        foreach (var collection in collections)
            foreach (var operation in collection)
                finder.See(operation, collection.Key);
        for (var at = 0; at < finder.entities.Count; at++)
            finder.SeeNested(finder.entities[at]);
        return finder.entities;
    }

    /// <summary>The entity that a nested schema is; null for what is only a part of a row.</summary>
    public static FoundEntity? EntityOf(IOpenApiSchema schema, ComponentNames components, IReadOnlyList<FoundEntity> entities) =>
        components.Of(schema) is { Length: > 0 } name ? entities.FirstOrDefault(entity => Names.Same(entity.Name, name)) : null;

    /// <summary><c>/orders</c> of <c>/orders/{id}</c> and of itself; empty for the root.</summary>
    private static string Collection(string path)
    {
        var end = path.TrimEnd('/');
        if (end.EndsWith('}'))
            end = end[..Math.Max(0, end.LastIndexOf('/'))];
        return end.EndsWith('}') ? "" : end;
    }

    private static bool IsItem(string path) => path.TrimEnd('/').EndsWith('}');

    private void Add(string path, List<ApiOperation> operations)
    {
        var noun = path[(path.LastIndexOf('/') + 1)..];
        var items = operations.FindAll(operation => IsItem(operation.Path));
        var list = operations.Where(operation => operation.Method == "GET" && !IsItem(operation.Path)).Select(operation => BodyRows.OfList(operation.Response?.Schema)).FirstOrDefault(row => row is not null);
        var create = operations.Find(operation => operation.Method == "POST" && !IsItem(operation.Path))?.Request?.Schema;
        var isPlural = Names.LastWord(noun) is { Length: > 0 } word && Names.Plural(Names.Singular(word)) == word;
        var row = items.Select(operation => BodyRows.OfItem(operation.Response?.Schema, noun)).FirstOrDefault(found => found is not null) ?? list
            ?? items.Select(operation => operation.Request?.Schema).FirstOrDefault(body => body is not null && Schemas.IsObject(body));
        if (row is null && (create is null || !isPlural || !Schemas.IsObject(create)))
            return;
        if (items.Count == 0 && !isPlural && (create is null || list is null))
            return;
        var name = new[] { row, list, create }.Select(components.Of).FirstOrDefault(found => found.Length > 0) ?? Names.Pascal(string.Join('_', [.. Names.Words(noun).SkipLast(1), Names.Singular(Names.LastWord(noun))]));
        if (name.Length == 0)
            return;
        var entity = entities.Find(each => Names.Same(each.Name, name));
        if (entity is null)
            entities.Add(entity = new(name) { Noun = noun });
        byPath[path] = entity;
        entity.Address ??= items.SelectMany(item => item.Parameters.Where(parameter => parameter.In == ParameterLocation.Path && item.Path.TrimEnd('/').EndsWith($"{{{parameter.Name}}}", StringComparison.Ordinal))).FirstOrDefault();
        if (Owner(path) is { } owner && owner != entity)
            entity.Owners.Add(owner);
    }

    /// <summary>The entity of <c>/orders</c> for <c>/orders/{id}/items</c>.</summary>
    private FoundEntity? Owner(string path)
    {
        var before = path[..Math.Max(0, path.LastIndexOf('/'))];
        return IsItem(before) ? byPath.GetValueOrDefault(Collection(before)) : null;
    }

    private void See(ApiOperation operation, string collection)
    {
        var isItem = IsItem(operation.Path);
        if (!byPath.TryGetValue(collection, out var entity))
        {
            See(BodyRows.OfList(operation.Response?.Schema), ViewKind.Answer);
            See(BodyRows.OfItem(operation.Response?.Schema, ""), ViewKind.Answer);
            return;
        }
        var row = operation.Method == "GET" && !isItem ? BodyRows.OfList(operation.Response?.Schema) : BodyRows.OfItem(operation.Response?.Schema, entity.Noun);
        if (row is not null && operation.Method != "DELETE")
            Add(entity, row, ViewKind.Answer);
        if (operation.Request?.Schema is { } request && Schemas.IsObject(request) && operation.Method is "POST" or "PUT" or "PATCH")
            Add(entity, operation.Request!.Schema!, operation.Method == "POST" && !isItem ? ViewKind.Create : ViewKind.Change);
        if (operation.Method == "GET" && !isItem)
            SeeFilters(operation, entity);
    }

    private void See(IOpenApiSchema? row, ViewKind kind)
    {
        if (row is not null && EntityOf(row, components, entities) is { } entity)
            Add(entity, row, kind);
    }

    /// <summary><c>city[contains]</c> speaks of a field, whether or not a body shows it.</summary>
    private static void SeeFilters(ApiOperation operation, FoundEntity entity)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter is { In: ParameterLocation.Query, Schema: not null }))
        {
            var isBracketed = parameter.Name!.EndsWith(']') && parameter.Name.IndexOf('[', StringComparison.Ordinal) > 0;
            var name = isBracketed ? parameter.Name[..parameter.Name.IndexOf('[', StringComparison.Ordinal)] : parameter.Name;
            if (OwnParameters.IsFilter(parameter) && (!isBracketed || OwnParameters.ShowsType(parameter.Name)))
                entity.Filters.TryAdd(name, parameter.Schema!);
        }
    }

    /// <summary>Rows in rows: of an entity that is known, or of one that has an id of its own.</summary>
    private void SeeNested(FoundEntity entity)
    {
        foreach (var view in entity.Views.Where(view => view.Kind == ViewKind.Answer).ToList())
            foreach (var member in Schemas.Members(view.Schema))
            {
                var items = Schemas.Items(member.Schema);
                var nested = items ?? member.Schema;
                if (!Schemas.IsObject(nested) || components.Of(nested) is not { Length: > 0 } name || Names.Same(name, entity.Name))
                    continue;
                var isSent = entity.Views.Any(each => each.Kind != ViewKind.Answer && Schemas.Members(each.Schema).Any(sent => sent.Name == member.Name));
                if (items is null && isSent)
                    continue;
                var other = EntityOf(nested, components, entities);
                if (other is null && Schemas.Members(nested).Any(each => Names.Key(each.Name) == "id"))
                    entities.Add(other = new(name));
                if (other is null || other.Views.Any(each => ReferenceEquals(each.Schema, nested)))
                    continue;
                Add(other, nested, ViewKind.Answer);
                if (items is not null)
                    other.Owners.Add(entity);
            }
    }

    private static void Add(FoundEntity entity, IOpenApiSchema row, ViewKind kind)
    {
        var name = Schemas.NameOf(row);
        if (!entity.Views.Any(view => view.Kind == kind && (ReferenceEquals(view.Schema, row) || name is not null && Schemas.NameOf(view.Schema) == name)))
            entity.Views.Add(new(row, kind));
    }
}
