using Setout.Diagnostics;

namespace Setout.Tests.Diagnostics;

/// <summary>Makes the pages in <c>docs/rules</c>.</summary>
internal static class RulePage
{
    public static string Write(Rule rule, RuleComment comment) => $"""
        # {rule.Code} {rule.Slug}

        Reported as {Word(rule.Severity)}.

        {comment.Finds}

        ## Why it matters

        {comment.Why}

        ## Bad

        {comment.Bad}

        ## Good

        {comment.Good}

        ## How to fix

        {comment.Fix}

        """.ReplaceLineEndings("\n");

    public static string WriteIndex(IEnumerable<Rule> rules) =>
        "# Rules\n\n"
        + "Each page is what `setout explain CODE` prints. They are made from the comments of the rules; write them anew with\n"
        + "`SETOUT_WRITE=1` in the environment of `tests/Setout.Tests`.\n\n"
        + "A finding is silenced by `<!-- setout-disable-next-line CODE -- reason -->` above its line.\n"
        + string.Concat(rules.GroupBy(rule => rule.Code[3]).Select(range =>
            $"\n## {Heading(range.Key)}\n\n| code | rule | severity | what is wrong |\n| --- | --- | --- | --- |\n"
            + string.Concat(range.Select(rule => $"| [{rule.Code}]({rule.Code}.md) | {rule.Slug} | {Word(rule.Severity)} | {rule.Title} |\n"))));

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Heading(char range) => range switch
    {
        '0' => "Structure and placeholders",
        '1' => "Architecture",
        '2' => "Data models",
        '3' => "API design",
        '4' => "Security",
        '5' => "Performance",
        '6' => "Testing",
        '7' => "Deployment and monitoring",
        '8' => "Decisions, questions, dependencies, risks",
        _ => "Markdown",
    };
}
