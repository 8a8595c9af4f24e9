using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A word behind the type of a field is not understood.
///
/// **Why it matters.** A word in this place states a fact: a key, a default, a bound. If it is not understood, the fact is
/// not kept, and nothing else would say so.
///
/// **Bad**
///
/// ```text
/// email: string(254) uniqe
/// ```
///
/// **Good**
///
/// ```text
/// email: string(254) unique -- how a customer signs in
/// ```
///
/// **How to fix.** Correct the word, or put prose behind `--`. Known are `pk`, `unique`, `index`, `readonly`, `required`,
/// `optional`, `= default`, `-> Entity on delete cascade`, conditions such as `>= 0` and `between 1 and 5`, `e.g. 19.90` and
/// `(was old_name)`.
/// </summary>
internal static class UnknownFieldWord
{
    public static Rule Rule { get; } = new("SET2003", "unknown-field-word", Severity.Warning, "A word behind the type of a field is not understood");

    /// <summary>A word of a notation that has a closed list of them.</summary>
    /// <param name="word">As written.</param>
    /// <param name="place">Where it stands, in words: <c>behind the type of `email`</c>.</param>
    /// <param name="known">What could have been meant.</param>
    public static Diagnostic Of(Written<string> word, string place, IEnumerable<string> known) =>
        Rule.At(word.Span, $"`{word.Value}` {place} is not understood and is left out").Suggesting(word, DidYouMean.Nearest(word.Value, known));
}
