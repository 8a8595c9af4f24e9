using Setout.Cli.Output;

namespace Setout.Cli.Explain;

/// <summary>The page of a rule, which is Markdown, with its headings and examples set off.</summary>
internal static class RulePageText
{
    public static void Write(string page, TextWriter output, Ink ink)
    {
        var isCode = false;
        foreach (var line in page.TrimEnd().Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            var style = isFence ? Style.Faint : isCode ? Style.Cyan : line.StartsWith('#') ? Style.Bold : Style.Plain;
            output.WriteLine(ink.Paint(line.TrimEnd('\r'), style));
            isCode ^= isFence;
        }
    }
}
