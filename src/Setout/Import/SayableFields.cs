using Setout.Expressions;
using Setout.Types;

namespace Setout.Import;

/// <summary>Fields as a line can say them, where what they say otherwise was reported already or means the same.</summary>
internal static class SayableFields
{
    public static Field Of(Field field) => WithType(field) with
    {
        Default = field.Default?.Value is UnknownDefault ? null : field.Default,
        Description = string.Join(' ', field.Description.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)),
    };

    private static Field WithType(Field field) => field.Type.Value switch
    {
        // What is not understood is served as JSON.
        UnknownType or ArrayType { Item: UnknownType } => field with { Type = field.Type with { Value = new JsonType() } },
        // One quoted word would be taken for a sample; the condition is read as the enum that it is.
        EnumType { Values: [var only] } => field with
        {
            Type = field.Type with { Value = new ScalarType(ScalarKind.Text) },
            Checks = [.. field.Checks, new(new InExpression(new FieldReference(field.Name.Value), [new Literal(only)]), default)],
        },
        _ => field,
    };
}
