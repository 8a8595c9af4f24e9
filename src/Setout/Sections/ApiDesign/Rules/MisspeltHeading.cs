using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// The word that announces an endpoint in a heading is misspelt.
///
/// **Why it matters.** A heading that is not understood makes prose of all that stands below it. Setout reads this one as it was
/// probably meant.
///
/// **Bad**
///
/// ```markdown
/// ### Endpont: Place an order
/// ```
///
/// **Good**
///
/// ```markdown
/// ### Endpoint: Place an order
/// ```
///
/// **How to fix.** Correct the word.
/// </summary>
internal static class MisspeltHeading
{
    public static Rule Rule { get; } = new("SET3008", "misspelt-heading", Severity.Warning, "The word that announces an endpoint in a heading is misspelt");

    public static Diagnostic At(Written<string> noun, string meant) =>
        Rule.At(noun.Span, $"`{noun.Value}` announces nothing").Suggesting(noun, meant);
}
