using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>What every answer has and callers need not send, the server makes up: how, nothing says.</summary>
internal sealed class MadeUpValues(ImportNotes notes)
{
    /// <summary>The field with the first value of its type for a default, and empty at first where its type has none.</summary>
    public Field Up(FoundEntity entity, List<MemberUse> uses, Field field)
    {
        var name = field.Name.Value;
        var isSent = uses.Exists(use => use.Kind != ViewKind.Answer);
        var isMadeUp = entity.Views.Exists(view => view.Kind == ViewKind.Create) && uses.Exists(use => use.Kind == ViewKind.Answer && use.Member.IsRequired)
            && !uses.Exists(use => use.Kind == ViewKind.Create && use.Member.IsRequired);
        if (!isMadeUp || MemberField.IsNullable(uses) || field.Default is not null || IsTold(entity, name))
            return field;
        if (First(field.Type.Value) is { } first && field.Checks.IsEmpty)
        {
            notes.Add("Nothing says what it is at first, so the first value is taken for its default", $"{entity.Name}.{name}");
            return field with { IsReadOnly = field.IsReadOnly || !isSent, IsOptional = false, Default = new(first, default) };
        }
        notes.Add("Nothing says what it is at first, so it is empty", $"{entity.Name}.{name}");
        return field with { IsReadOnly = field.IsReadOnly || !isSent, IsOptional = true };
    }

    /// <summary>Keys, and what a path says: the order of <c>/orders/{id}/items</c>.</summary>
    private static bool IsTold(FoundEntity entity, string name) =>
        Names.Key(name) == "id" || Names.Same(name, entity.Address?.Name ?? "") || entity.Owners.Any(owner => Names.Same(owner.Name + "_id", name));

    private static DefaultValue? First(FieldType type) => type switch
    {
        EnumType { Values: [var first, ..] } => new ConstantDefault(first),
        ArrayType => new JsonDefault("[]"),
        ScalarType { Kind: ScalarKind.Boolean } => new ConstantDefault(false),
        ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number } => new ConstantDefault(0L),
        _ => null,
    };
}
