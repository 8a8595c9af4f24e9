using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A word in a path is nearly, but not quite, that of other paths.
///
/// **Why it matters.** A typing error in one path of many goes into the clients, and stays there.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Lists
///
/// - **Method**: GET
/// - **Path**: `/shopping-lists`
///
/// ### Endpoint: List
///
/// - **Method**: GET
/// - **Path**: `/shopping-lists/{id}`
///
/// ### Endpoint: New list
///
/// - **Method**: POST
/// - **Path**: `/shoping-lists`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Lists
///
/// - **Method**: GET
/// - **Path**: `/shopping-lists`
///
/// ### Endpoint: List
///
/// - **Method**: GET
/// - **Path**: `/shopping-lists/{id}`
///
/// ### Endpoint: New list
///
/// - **Method**: POST
/// - **Path**: `/shopping-lists`
/// ```
///
/// **How to fix.** Spell it as the other paths do.
/// </summary>
internal static class MisspeltPathNoun
{
    public static Rule Rule { get; } = new("SET3039", "misspelt-path-noun", Severity.Warning, "A word in a path is nearly, but not quite, that of other paths");

    private const int ShortestWord = 6;

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var nouns = context.Endpoints.Select(endpoint => (Endpoint: endpoint, Noun: NounOf(endpoint))).Where(found => found.Noun.Length >= ShortestWord).ToList();
        var uses = nouns.GroupBy(found => found.Noun).ToDictionary(group => group.Key, group => group.Count());
        var frequent = uses.Where(use => use.Value > 1).Select(use => use.Key).ToList();
        return
            from found in nouns
            where uses[found.Noun] == 1 && context.Planned.Find(found.Noun) is null or { OpenField.Length: > 0 }
            let meant = DidYouMean.Nearest(found.Noun, frequent.Where(word => !Names.Same(word, found.Noun) && DidYouMean.Distance(word, found.Noun, 2) <= (word.Length > 10 ? 2 : 1)))
            where meant is not null
            select Rule.At(found.Endpoint.Written.Path.Span, $"`{found.Noun}` stands in this path only").Suggesting(new(found.Noun, found.Endpoint.Written.Path.Span), meant);
    }

    /// <summary>The first word that is neither `api` nor a version: the others may well differ by a letter.</summary>
    private static string NounOf(PlacedEndpoint endpoint) =>
        PathTemplate.Parse(endpoint.Written.Path.Value).Segments.FirstOrDefault(segment => segment.IsParameter || ActionWords.IsNoun(segment.Text)) is { IsParameter: false, Text: { } noun } ? noun : "";
}
