using Microsoft.OpenApi;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>By what a row is told from others: its id, else what its path names.</summary>
internal static class EntityKeys
{
    public static void Tell(FoundEntity entity, ImportNotes notes)
    {
        var named = entity.Address is { Name: { } parameter } ? entity.Fields.Find(field => Names.Same(field.Name.Value, parameter)) : null;
        var key = entity.Fields.Find(field => Names.Key(field.Name.Value) == "id")
            ?? entity.Fields.Find(field => Names.Same(field.Name.Value, entity.Name + "_id"))
            ?? named;
        if (key is null)
        {
            key = new(new("id", default), new(TypeOf(entity.Address), default), default);
            entity.Fields.Insert(0, key);
            notes.Add("No body shows an id, so one was added", entity.Name);
        }
        entity.Fields.Remove(key);
        entity.Fields.Insert(0, key);
        Replace(entity, key, key with { IsKey = true, IsOptional = false, IsReadOnly = false, Default = null, Checks = [] });
        if (named is not null && named != key)
            Replace(entity, named, named with { IsUnique = true, IsOptional = false });
    }

    private static void Replace(FoundEntity entity, Field before, Field after) => entity.Fields[entity.Fields.IndexOf(before)] = after;

    private static FieldType TypeOf(IOpenApiParameter? address) =>
        address?.Schema is { } schema && SchemaTypes.Of(schema) is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Uuid or ScalarKind.Text } type ? type : new ScalarType(ScalarKind.Uuid);
}
