using Setout.Diagnostics;

namespace Setout.Sections.Risks.Rules;

/// <summary>
/// A risk has no mitigation.
///
/// **Why it matters.** A risk that is only named will happen to somebody who does not know what to do.
///
/// **Bad**
///
/// ```markdown
/// ## Risks
///
/// - **Risk**: The mail provider is down.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Risks
///
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
/// ```
///
/// **How to fix.** Say what makes it rarer or less bad. If it is accepted, say so: that is a mitigation too.
/// </summary>
internal static class RiskWithoutMitigation
{
    public static Rule Rule { get; } = new("SET8070", "risk-without-mitigation", Severity.Warning, "A risk has no mitigation");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Risks.Text is { NotApplicable: not null } or { Placeholders.IsEmpty: false })
            return [];
        var bare = context.Design.Risks.Items.Where(risk => (risk.Mitigation is null or { Value.Length: 0 }) && !IsDiscussed(risk)).ToList();
        return Rule.AtAll(
            [.. bare.Select(risk => risk.Text.Span)],
            bare.Count == 1 ? "this risk has no mitigation" : $"{bare.Count} risks have no mitigation",
            "no mitigation either");
    }

    /// <summary>A risk that is a heading is discussed below it, in whatever words.</summary>
    private static bool IsDiscussed(Risk risk) => risk.Span.Text is ['#', ..] text && text.AsSpan().Trim().Contains('\n');
}
