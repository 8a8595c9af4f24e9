using System.Globalization;
using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A sample in a body has another type than its field.
///
/// **Why it matters.** Clients are written from the samples, the database from the fields. Where the two differ, one of
/// them will be surprised.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "total": "much",
///     "status": "open"
///   }
///   ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "total": 19.90,
///     "status": "draft"
///   }
///   ```
/// ````
///
/// **How to fix.** Show a value that the field can have, or change the field's type.
/// </summary>
internal static class SampleViolatesType
{
    public static Rule Rule { get; } = new("SET3024", "sample-violates-type", Severity.Warning, "A sample in a body has another type than its field");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        from shown in ShownField.Of(endpoint, context)
        let complaint = Complaint(shown.Field.Type, shown.Sample)
        where complaint is not null
        select Rule.At(shown.Sample.Span, $"{shown.Sample.Span.Text.Trim()} {complaint}, but `{shown.Entity.Name}.{shown.Field.Name}` is {shown.Field.Type}")
            .Beside(shown.Field.Origin, $"`{shown.Field.Name}` is declared here");

    /// <summary>Text in the place of a number, a number in the place of text, a word that an enum does not have. The inside of text is only looked at where it is closed.</summary>
    private static string? Complaint(FieldType type, JsonSampleLeaf sample) => (type, sample.Kind) switch
    {
        _ when sample.Type is not null || IsBlank(sample) => null,
        (EnumType { Values.IsEmpty: false } values, JsonLeafKind.Text) when !values.Values.Contains(sample.Value) => "is none of the values",
        (EnumType, JsonLeafKind.Number or JsonLeafKind.Boolean) => "is no text",
        (ScalarType { Kind: ScalarKind.Boolean }, JsonLeafKind.Text or JsonLeafKind.Number) => "is neither true nor false",
        (ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal }, JsonLeafKind.Boolean) => "is no number",
        (ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal }, JsonLeafKind.Text) when !IsNumber(sample.Value) => "is no number",
        (ScalarType { Kind: ScalarKind.Integer }, JsonLeafKind.Number) when sample.Value.Contains('.', StringComparison.Ordinal) => "is no whole number",
        (ScalarType { Kind: ScalarKind.Text or ScalarKind.Uuid or ScalarKind.Date or ScalarKind.Instant or ScalarKind.Time }, JsonLeafKind.Number or JsonLeafKind.Boolean) => "is no text",
        _ => null,
    };

    private static bool IsBlank(JsonSampleLeaf sample) => sample.Value.Length == 0 || sample.Value.Contains("...", StringComparison.Ordinal) || sample.Value.Contains('…', StringComparison.Ordinal) || sample.Value[0] is '<' or '[' or '{' or '$';

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
