using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.DataModels.Planning;

/// <summary>Which fields tell rows of an entity apart.</summary>
internal static class KeyPlanner
{
    /// <summary>The stated key, else a field that is named like one, else <c>id</c>.</summary>
    public static EquatableArray<string> KeyOf(Entity entity, List<Inference> inferences)
    {
        var marked = entity.Fields.Where(field => field.IsKey).Select(field => field.Name.Value).Distinct().ToEquatableArray();
        if (!marked.IsEmpty)
            return marked;
        if (entity.Constraints.OfType<KeyConstraint>().FirstOrDefault() is { } constraint)
        {
            var stated = constraint.Fields.Select(name => Declared(entity, name)).OfType<string>().ToEquatableArray();
            if (stated.Count == constraint.Fields.Count && !stated.IsEmpty)
                return stated;
        }
        var key = Declared(entity, "id") ?? (entity.ImpliedKey is null ? NamedLikeOne(entity) : null);
        inferences.Add(key is null
            ? new($"key `{MadeUp(entity)}`", entity.ImpliedKey is null ? "no key is stated and no field is named like one" : "no key is stated", entity.Name.Span)
            : new($"key `{key}`", "no key is stated", entity.Fields.First(field => field.Name.Value == key).Name.Span));
        return [key ?? "id"];
    }

    /// <summary>The key of an entity that has none.</summary>
    public static PlannedField MadeUpKey(Entity entity) =>
        new("id", MadeUpType(entity), default)
        {
            Writer = FieldWriter.NewId,
            Inferences = [new($"`{MadeUp(entity)}`", entity.ImpliedKey is { } implied ? $"{implied.Giver} gives one to every model that states no key" : "rows need a key and none is stated", entity.Name.Span)],
        };

    private static string MadeUp(Entity entity) => $"id: {MadeUpType(entity)}";

    private static ScalarType MadeUpType(Entity entity) => new(entity.ImpliedKey?.Kind ?? ScalarKind.Uuid);

    /// <summary>MongoDB calls it <c>_id</c>; others repeat the name of the entity.</summary>
    private static string? NamedLikeOne(Entity entity) =>
        Declared(entity, "_id") ?? Declared(entity, Names.Snake(entity.Name.Value) + "_id") ?? Declared(entity, Names.Camel(entity.Name.Value) + "Id");

    /// <summary>Whether the server makes the values of a key of this type and name.</summary>
    public static bool IsGenerated(Field field, int keyLength) =>
        keyLength == 1 && field.Reference is null && field.Default?.Value is null or NewIdDefault && field.Type.Value switch
        {
            ScalarType { Kind: ScalarKind.Uuid or ScalarKind.Integer } => true,
            ScalarType { Kind: ScalarKind.Text } text => Names.LastWord(field.Name.Value) == "id" && text.MaxLength is null or >= 36,
            _ => false,
        };

    private static string? Declared(Entity entity, string name) =>
        entity.Fields.FirstOrDefault(field => field.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name.Value;
}
