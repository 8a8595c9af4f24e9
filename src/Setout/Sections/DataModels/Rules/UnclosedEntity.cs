using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A bracket that opens the fields of an entity, or one of them, is never closed.
///
/// **Why it matters.** Where the fields end has to be guessed: Setout takes the next declaration that begins as far left, or the end of
/// the block. A field that stands behind the bracket may be taken for a part of the one before it.
///
/// **Bad**
///
/// ```ts
/// interface Order {
///   id: string;
///   total: number;
///
/// interface Line {
///   id: string;
/// }
/// ```
///
/// **Good**
///
/// ```ts
/// interface Order {
///   id: string;
///   total: number;
/// }
///
/// interface Line {
///   id: string;
/// }
/// ```
///
/// **How to fix.** Close the bracket.
/// </summary>
internal static class UnclosedEntity
{
    public static Rule Rule { get; } = new("SET2012", "unclosed-entity", Severity.Warning, "A bracket around the fields of an entity is never closed");

    /// <param name="bracket">The bracket, where it stands.</param>
    /// <param name="name">What it opens.</param>
    public static Diagnostic At(SourceSpan bracket, string name) => Rule.At(bracket, $"the `{bracket.Text}` of `{name}` is never closed");
}
