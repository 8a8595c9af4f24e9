using Setout.Diagnostics;
using Setout.Markdown;

namespace Setout.Sections.Rules;

/// <summary>
/// An entity, endpoint or decision stands in the section of something else.
///
/// **Why it matters.** Whoever looks for it will look in its own section. Setout reads it all the same.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Entity: Order
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Data Models
///
/// ### Entity: Order
/// ```
///
/// **How to fix.** Move it: entities to Data Models, endpoints to API Design, decisions to Trade-offs and Alternatives.
/// </summary>
internal static class MisplacedHeading
{
    public static Rule Rule { get; } = new("SET0002", "misplaced-heading", Severity.Warning, "An entity, endpoint or decision stands in the section of something else");

    public static Diagnostic At(RichText title, Topic belongs, Topic inside) =>
        Rule.At(title.Span, $"`{Short(title.Plain.Trim())}` stands under {NameOf(inside)}: move it to {NameOf(belongs)}");

    private static string Short(string title) => title.Length > 60 ? title[..60] + "…" : title;

    private static string NameOf(Topic topic) => topic switch
    {
        Topic.DataModels => "Data Models",
        Topic.ApiDesign => "API Design",
        Topic.TradeOffs => "Trade-offs and Alternatives",
        Topic.OpenQuestions => "Open Questions",
        _ => topic.ToString(),
    };
}
