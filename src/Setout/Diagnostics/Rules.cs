using Setout.Diagnostics.Suppressing;
using Setout.Sections.ApiDesign.Rules;
using Setout.Sections.DataModels.Rules;
using Setout.Sections.OpenQuestions.Rules;

namespace Setout.Diagnostics;

/// <summary>
/// Every rule. Codes are never reused: 0xxx structure and placeholders, 1xxx architecture, 2xxx data,
/// 3xxx API, 4xxx security, 5xxx performance, 6xxx testing, 7xxx deployment and monitoring, 8xxx decisions, questions,
/// dependencies and risks, 9xxx Markdown. In each range x001 to x019 arise while reading, x080 to x099 while planning.
/// </summary>
public static class Rules
{
    // One rule a line: what arises while reading or planning has no check.
    internal static EquatableArray<CatalogueEntry> Catalogue { get; } =
    [
        new(UnusedSuppression.Rule),
        new(SuppressionWithoutReason.Rule),
        new(UnknownRuleInSuppression.Rule),
        new(TooManyDigits.Rule),
        new(UnsentField.Rule),
        new(OpenQuestion.Rule, OpenQuestion.Check),
    ];

    private static readonly Dictionary<string, Rule> ByName = Catalogue
        .SelectMany(entry => new[] { (Name: entry.Rule.Code, entry.Rule), (Name: entry.Rule.Slug, entry.Rule) })
        .ToDictionary(named => named.Name, named => named.Rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>All rules, in order of their codes.</summary>
    public static EquatableArray<Rule> All { get; } = Catalogue
        .Select(entry => entry.Rule).OrderBy(rule => rule.Code, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The rule of a code (<c>SET2020</c>) or a slug (<c>unknown-reference</c>), ignoring case; null if there is none.</summary>
    public static Rule? Find(string codeOrSlug) => ByName.GetValueOrDefault(codeOrSlug);
}
