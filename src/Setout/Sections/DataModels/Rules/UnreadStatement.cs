using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A statement of SQL or code, or a part of one, is not part of the design.
///
/// **Why it matters.** Triggers, views, functions and policies mean something to one engine only, as does the condition of an index; validators, patterns and
/// directives mean something to one framework. They are not carried out, and what they were there for is to be stated elsewhere.
///
/// **Bad**
///
/// ```sql
/// CREATE TRIGGER orders_touch BEFORE UPDATE ON orders EXECUTE FUNCTION touch();
/// ```
///
/// **Good**
///
/// ```sql
/// updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
/// ```
///
/// **How to fix.** Nothing, if it only documents. Fields called `created_at` and `updated_at` are set by the server; who may
/// read which row is stated under Authorization.
/// </summary>
internal static class UnreadStatement
{
    public static Rule Rule { get; } = new("SET2006", "unread-statement", Severity.Info, "A statement of SQL or code, or a part of one, is not part of the design");

    /// <summary>A word that is known and says something of a field that no design keeps.</summary>
    /// <param name="place">Where the word stands.</param>
    /// <param name="word">As written.</param>
    /// <param name="field">Whose it is.</param>
    /// <param name="reason">What is not done, to stand behind a colon.</param>
    public static Diagnostic Of(SourceSpan place, string word, string field, string reason) => Rule.At(place, $"`{word}` of `{field}` is not kept: {reason}");
}
