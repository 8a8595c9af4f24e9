using System.Globalization;
using Setout.Planning;
using Setout.Sections.DataModels.Rules;
using Setout.Types;

namespace Setout.Sections.DataModels.Planning;

/// <summary>A field as written becomes a field that can be stored.</summary>
internal static class FieldPlanner
{
    /// <summary>What 64 bits hold exactly.</summary>
    private const int MaxPrecision = 18;

    private const int MoneyScale = 2;

    public static PlannedField Plan(Field field, HashSet<string> key, PlanningReport report)
    {
        var inferences = new List<Inference>();
        var isKey = key.Contains(field.Name.Value);
        var type = TypeOf(field, report, inferences);
        var writer = WriterOf(field, type, isKey, key.Count, inferences);
        return new PlannedField(field.Name.Value, type, field.Span)
        {
            IsNullable = !isKey && field.IsOptional == true && (writer is FieldWriter.Caller or FieldWriter.Server),
            Default = DefaultOf(field, writer, type),
            Writer = writer,
            Example = ExampleOf(field, type),
            Description = field.Description,
            FormerName = field.FormerName?.Value ?? "",
            Inferences = inferences.ToEquatableArray(),
        };
    }

    private static FieldType TypeOf(Field field, PlanningReport report, List<Inference> inferences)
    {
        switch (field.Type.Value)
        {
            case UnknownType unknown:
                inferences.Add(new("type json", $"`{unknown.Text}` is no known type", field.Type.Span));
                return new JsonType();
            case ScalarType { Kind: ScalarKind.Decimal } type:
                return Decimal(field, type, report, inferences);
            case ArrayType { Item: UnknownType }:
                return new ArrayType(new JsonType());
            default:
                return field.Type.Value;
        }
    }

    private static ScalarType Decimal(Field field, ScalarType type, PlanningReport report, List<Inference> inferences)
    {
        if (type.Precision > MaxPrecision)
            report.Add(TooManyDigits.Rule.At(field.Type.Span,
                $"`{field.Name.Value}` wants {type.Precision} digits; decimals are kept exactly up to {MaxPrecision}: write decimal({MaxPrecision},{Math.Min(type.Scale ?? 0, MaxPrecision)})"));
        if (type.Precision is null)
            inferences.Add(new($"decimal({MaxPrecision},{MoneyScale})", "no digits are stated", field.Type.Span));
        var precision = Math.Clamp(type.Precision ?? MaxPrecision, 1, MaxPrecision);
        // Of digits that do not fit, those behind the point go first: 10 must be storable in NUMERIC(38,18).
        var cut = Math.Max(0, (type.Precision ?? 0) - MaxPrecision);
        var scale = Math.Max(Math.Min(type.Scale ?? 0, MoneyScale), (type.Scale ?? (type.Precision is null ? MoneyScale : 0)) - cut);
        return type with { Precision = precision, Scale = Math.Clamp(scale, 0, precision) };
    }

    private static FieldWriter WriterOf(Field field, FieldType type, bool isKey, int keyLength, List<Inference> inferences)
    {
        if (isKey && KeyPlanner.IsGenerated(field, keyLength))
            return FieldWriter.NewId;
        if (type is ScalarType { Kind: ScalarKind.Instant or ScalarKind.Date } && field.Default?.Value is null or NowDefault && (field.IsOptional != true || field.IsReadOnly) || field.Default?.Value is NowDefault)
        {
            var words = Names.Words(field.Name.Value);
            var writer = Names.FirstWord(field.Name.Value) switch
            {
                "created" or "creation" or "inserted" when words.Count <= 2 => FieldWriter.Created,
                "updated" or "modified" when words.Count <= 2 => FieldWriter.Updated,
                "last" when words.Count > 1 && words[1] is "updated" or "modified" => FieldWriter.Updated,
                _ => FieldWriter.Caller,
            };
            if (writer != FieldWriter.Caller && !field.IsReadOnly)
                inferences.Add(new($"set by the server when a row is {(writer == FieldWriter.Created ? "created" : "changed")}", "its name and type say so", field.Name.Span));
            if (writer != FieldWriter.Caller)
                return writer;
        }
        if (!field.IsReadOnly)
            return FieldWriter.Caller;
        return field.Default?.Value is NowDefault ? FieldWriter.Created : FieldWriter.Server;
    }

    private static DefaultValue? DefaultOf(Field field, FieldWriter writer, FieldType type) => field.Default?.Value switch
    {
        UnknownDefault => null,
        ConstantDefault { Value: null } => null,
        NewIdDefault when writer != FieldWriter.NewId && type is not ScalarType { Kind: ScalarKind.Uuid or ScalarKind.Text } => null,
        var stated => writer is FieldWriter.Caller or FieldWriter.Server ? stated : null,
    };

    private static string ExampleOf(Field field, FieldType type)
    {
        if (field.Example is not { Value: { Length: > 0 } text })
            return "";
        var isBare = type switch
        {
            ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number } =>
                decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
            ScalarType { Kind: ScalarKind.Boolean } => text is "true" or "false",
            JsonType or ArrayType => text[0] is '{' or '[',
            _ => false,
        };
        return isBare ? text : JsonText.Quote(text.Trim('"', '\''));
    }
}
