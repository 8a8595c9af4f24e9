using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>Something that the paths of an API speak of.</summary>
internal sealed class FoundEntity(string name)
{
    /// <summary>Its name in the design.</summary>
    public string Name { get; } = name;

    /// <summary>The last word of the path of its rows: <c>orders</c>; empty where it has no path of its own.</summary>
    public string Noun { get; set; } = "";

    /// <summary>The parameter that addresses one row; null where no path does.</summary>
    public IOpenApiParameter? Address { get; set; }

    /// <summary>The bodies that show it.</summary>
    public List<EntityView> Views { get; } = [];

    /// <summary>The fields of it that lists can be filtered by, though no body may show them.</summary>
    public Dictionary<string, IOpenApiSchema> Filters { get; } = new(StringComparer.Ordinal);

    /// <summary>Whose rows it is part of, by paths such as <c>/orders/{id}/items</c> or because they are nested in them.</summary>
    public HashSet<FoundEntity> Owners { get; } = [];

    /// <summary>The fields, once they are told.</summary>
    public List<Types.Field> Fields { get; set; } = [];

    /// <summary>The key.</summary>
    public Types.Field? Key => Fields.Find(each => each.IsKey);
}

/// <summary>A body in which an entity occurs.</summary>
/// <param name="Schema">The row.</param>
/// <param name="Kind">What the body is for.</param>
internal sealed record EntityView(IOpenApiSchema Schema, ViewKind Kind);

/// <summary>What a body is for.</summary>
internal enum ViewKind
{
    /// <summary>Answering.</summary>
    Answer,

    /// <summary>Creating a row.</summary>
    Create,

    /// <summary>Changing a row, as a whole or in part.</summary>
    Change,
}
