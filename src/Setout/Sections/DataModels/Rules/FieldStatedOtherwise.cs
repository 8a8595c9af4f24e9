using Setout.Diagnostics;
using Setout.Types;
using Setout.Types.Fields;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Two descriptions of one entity disagree about a field.
///
/// **Why it matters.** The table and the type of the code, or the diagram, are read by different people: each builds what
/// stands before them, and it fails where the two meet. Of two descriptions Setout follows the one made for the purpose: SQL, a
/// table or field lines before a program, a program before a diagram, a diagram before a sample.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```sql
/// CREATE TABLE orders (
///   id UUID PRIMARY KEY,
///   status TEXT NOT NULL CHECK (status IN ('open', 'paid'))
/// );
/// ```
///
/// ```typescript
/// interface Order {
///   id: string;
///   status: 'open' | 'paid' | 'lost';
/// }
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```sql
/// CREATE TABLE orders (
///   id UUID PRIMARY KEY,
///   status TEXT NOT NULL CHECK (status IN ('open', 'paid', 'lost'))
/// );
/// ```
///
/// ```typescript
/// interface Order {
///   id: string;
///   status: 'open' | 'paid' | 'lost';
/// }
/// ```
/// ````
///
/// **How to fix.** Correct the one that is out of date. What only one of them states, or states more exactly, is no
/// contradiction.
/// </summary>
internal static class FieldStatedOtherwise
{
    public static Rule Rule { get; } = new("SET2011", "field-stated-otherwise", Severity.Warning, "Two descriptions of one entity disagree about a field");

    /// <summary>The disagreement about one field; null where both can hold.</summary>
    /// <param name="entity">The name of the entity.</param>
    /// <param name="other">The field in the description that does not count.</param>
    /// <param name="field">The field in the one that does.</param>
    public static Diagnostic? Between(string entity, Field other, Field field) =>
        FieldContradiction.Of(other.Type.Value, field.Type.Value, $"`{entity}.{field.Name.Value}`") is { } contradiction
            ? Rule.At(other.Type.Span.IsWritten ? other.Type.Span : other.Span, $"`{other.Name.Value}` {contradiction}").Beside(field.Span, $"`{field.Name.Value}` is described here")
            : null;
}
