namespace Setout.Planning;

/// <summary>The fields of an entity by every name they go by on the wire.</summary>
internal sealed class FieldIndex
{
    private readonly Dictionary<string, PlannedField> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedField> byKey = new(StringComparer.Ordinal);

    public FieldIndex(PlannedEntity entity)
    {
        foreach (var field in entity.Fields)
        {
            if (field.IsHidden)
                continue;
            exact.TryAdd(field.Name, field);
            byKey.TryAdd(Names.Key(field.Name), field);
        }
        // The first is that of the account, where it has several.
        if (entity.Fields.FirstOrDefault(field => field.IsPassword) is { } password)
            byKey.TryAdd("password", password);
        // `orderId` for the key `id` of an Order, `id` for the key `order_id`.
        if (entity.Key.Count == 1)
        {
            byKey.TryAdd(Names.Key(entity.Name + "_id"), entity.Field(entity.Key[0]));
            byKey.TryAdd("id", entity.Field(entity.Key[0]));
        }
    }

    /// <summary>The field that a name means; null if none.</summary>
    public PlannedField? Find(string name) => exact.GetValueOrDefault(name) ?? byKey.GetValueOrDefault(Names.Key(name));
}
