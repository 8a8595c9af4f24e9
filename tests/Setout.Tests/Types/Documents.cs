using Setout.Markdown;
using Setout.Text;

namespace Setout.Tests.Types;

/// <summary>Passages of made-up documents.</summary>
internal static class Documents
{
    /// <summary>The lines as the inside of a fence that is indented by two blanks, as below a bullet.</summary>
    public static CodeText Code(string text)
    {
        var lines = text.Split('\n');
        var source = new SourceText("design.md", string.Concat(lines.Select(line => $"  {line}\n")));
        return new CodeText(Enumerable.Range(1, lines.Length).Select(line => source.Line(line)).Select(span => span.Slice(2, span.Length - 2)));
    }

    public static SourceSpan Line(string text) => new SourceText("design.md", text).Span(0, text.Length);
}
