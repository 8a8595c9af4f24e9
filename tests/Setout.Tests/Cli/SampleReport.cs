using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Diagnostics;
using Setout.Sections.Overview;
using Setout.Text;

namespace Setout.Tests.Cli;

/// <summary>A report made by hand, so that the formats are tested apart from the rules.</summary>
internal static class SampleReport
{
    private const string Text =
        "# Orders\n" +
        "\n" +
        "- **Total**: `totl`, 50% off\n" +
        "\t注文 `paid` \u001b[31mred\n" +
        "total: decimal\n";

    private static readonly Rule Unknown = new("SET3012", "unknown-member", Severity.Error, "A body has a member that its entity does not have");
    private static readonly Rule Vague = new("SET5001", "not-measurable", Severity.Warning, "A load without a number");
    private static readonly Rule Missing = new("SET0002", "missing-section", Severity.Info, "A section is missing");

    public static CheckedDocument Document { get; } = Make("docs/my design.md");

    public static FindingsReport Report(int maxProblems = int.MaxValue) => new([Document], maxProblems);

    public static FindingsReport Empty { get; } = new([Document with { Findings = [] }], int.MaxValue);

    private static CheckedDocument Make(string path)
    {
        var text = new SourceText(path, Text);
        return new CheckedDocument(
            new Document(text, null), new Design(text) { Overview = new OverviewSection(new Written<string>("Orders", default), null, "") }, new Plan("Orders", ""),
            [
                Missing.At(default, "There is no section \"Risks\"."),
                Unknown.At(Find(text, "totl"), "`Order` has no `totl`; did you mean `total`?") with
                {
                    Related = [new RelatedPlace(Find(text, "total: decimal"), "`total` is declared here")],
                    Fix = new Fix("write `total`", [new TextEdit(Find(text, "totl"), "total")]),
                },
                Vague.At(Find(text, "paid"), "100% of `paid`: no unit, no subject"),
                Vague.At(Find(text, "paid"), "100% of `paid`: no unit, no subject"),
            ]);
    }

    private static SourceSpan Find(SourceText text, string words) => text.Span(text.Content.IndexOf(words, StringComparison.Ordinal), words.Length);
}
