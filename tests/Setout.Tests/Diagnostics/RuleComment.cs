using System.Xml.Linq;

namespace Setout.Tests.Diagnostics;

/// <summary>The doc comment of a rule's class, in the parts that a page has.</summary>
internal sealed record RuleComment(string Finds, string Why, string Bad, string Good, string Fix)
{
    private const string WhyMark = "**Why it matters.** ";
    private const string BadMark = "**Bad**\n";
    private const string GoodMark = "**Good**\n";
    private const string FixMark = "**How to fix.** ";

    private static readonly Dictionary<string, string> Summaries = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Setout.Language.xml"), LoadOptions.PreserveWhitespace)
        .Descendants("member")
        .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal) && member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value[2..], member => Dedent(member.Element("summary")!.Value));

    /// <summary>The parts; those that the comment lacks are empty.</summary>
    public static RuleComment Of(Type type)
    {
        var text = Summaries.GetValueOrDefault(type.FullName!, "");
        return new(Part(text, "", WhyMark), Part(text, WhyMark, BadMark), Part(text, BadMark, GoodMark), Part(text, GoodMark, FixMark), Part(text, FixMark, ""));
    }

    /// <summary>The document inside an example, or null where it is only an illustration (<c>```text</c>).</summary>
    public static string? Document(string example)
    {
        var lines = example.Split('\n');
        var fence = lines[0].TrimEnd("markdown".ToCharArray());
        return lines[0].EndsWith("markdown", StringComparison.Ordinal) && lines[^1] == fence ? string.Join('\n', lines[1..^1]) + "\n" : null;
    }

    private static string Part(string text, string mark, string next)
    {
        var from = text.IndexOf(mark, StringComparison.Ordinal);
        var to = next.Length == 0 ? text.Length : text.IndexOf(next, StringComparison.Ordinal);
        return from < 0 || to < from ? "" : text[(from + mark.Length)..to].Trim('\n');
    }

    private static string Dedent(string comment)
    {
        var lines = comment.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : "")).Trim('\n');
    }
}
