using System.Globalization;
using Microsoft.OpenApi;

namespace Setout.Export.OpenApi;

/// <summary>
/// Says of each string, array and integer how long or large it can be at most, where the design says nothing closer: gateways and
/// generated clients reserve room and refuse what is longer. An import takes these limits for none.
/// </summary>
internal sealed class NominalLimits : OpenApiVisitorBase
{
    /// <summary>Characters of a text: no body is longer.</summary>
    public const int Text = 1024 * 1024;

    /// <summary>Items of an array.</summary>
    public const int Items = int.MaxValue;

    private NominalLimits()
    {
    }

    public static void Apply(OpenApiDocument document) => new OpenApiWalker(new NominalLimits()).Walk(document);

    public override void Visit(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: { } type, Enum: null or { Count: 0 }, Const: null } own)
            return;
        if (type.HasFlag(JsonSchemaType.String))
            own.MaxLength ??= LongestOf(own.Format);
        if (type.HasFlag(JsonSchemaType.Array))
            own.MaxItems ??= Items;
        if (!type.HasFlag(JsonSchemaType.Integer))
            return;
        own.Format ??= "int64";
        if (own.Minimum is null && own.ExclusiveMinimum is null)
            own.Minimum = long.MinValue.ToString(CultureInfo.InvariantCulture);
        if (own.Maximum is null && own.ExclusiveMaximum is null)
            own.Maximum = long.MaxValue.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An instant has at most seven digits behind the second, and an offset.</summary>
    private static int LongestOf(string? format) => format switch
    {
        "uuid" => 36,
        "date" => 10,
        "date-time" => 33,
        "time" => 16,
        "ipv4" => 15,
        "ipv6" => 45,
        _ => Text,
    };
}
