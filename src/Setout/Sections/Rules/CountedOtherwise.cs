using System.Globalization;
using Setout.Diagnostics;
using Setout.Markdown;

namespace Setout.Sections.Rules;

/// <summary>
/// A number of endpoints or tables is stated that is not the number of those described.
///
/// **Why it matters.** Either one is missing, or the number was forgotten when one was added. Who plans the work by the
/// number is wrong.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// Total: 3 endpoints.
///
/// ### GET /orders
///
/// ### POST /orders
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// Total: 2 endpoints.
///
/// ### GET /orders
///
/// ### POST /orders
/// ```
///
/// **How to fix.** Correct the number, or describe what is missing. Only numbers in headings (of what stands below them)
/// and those said to be of all ("in total", "all 12 endpoints") are compared.
/// </summary>
internal static class CountedOtherwise
{
    public static Rule Rule { get; } = new("SET0025", "counted-otherwise", Severity.Warning, "A number is stated that is not the number of those described");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var endpoints = context.Design.ApiDesign.Endpoints.Select(endpoint => endpoint.Path.Span).ToList();
        var entities = context.Design.DataModels.Entities.Select(entity => entity.Name.Span).ToList();
        return OutlineWalk.Sections(context.Outline)
            .SelectMany(section => InHeading(section).Concat(InText(section)))
            .Select(stated => Compare(stated, stated.IsTables ? entities : endpoints))
            .OfType<Diagnostic>()
            .OrderBy(finding => finding.Span.Start);
    }

    private static Diagnostic? Compare(StatedCount stated, List<SourceSpan> all)
    {
        var listed = all.Where(place => stated.Within is not { } within || (place.Start >= within.Start && place.Start < within.End)).OrderBy(place => place.Start).ToList();
        if (listed.Count == 0 || listed.Count == stated.Number)
            return null;
        var noun = stated.IsTables ? "table" : "endpoint";
        return Rule.At(stated.Span, $"{(stated.Number == 1 ? $"1 {noun} is" : $"{stated.Number} {noun}s are")} counted here, and {(listed.Count == 1 ? "1 is" : $"{listed.Count} are")} described: correct the number, or {(listed.Count < stated.Number ? "describe what is missing" : "take out what is too much")}") with
        {
            Related = [new(listed[0], "the first one described stands here"), .. listed.Skip(1).TakeLast(1).Select(last => new RelatedPlace(last, "and the last one here"))],
        };
    }

    /// <summary><c>### Orders (5 endpoints)</c> counts what stands below it.</summary>
    private static IEnumerable<StatedCount> InHeading(OutlineSection section) =>
        section.Level > 0 && StatedCount.In(section.Title) is { IsFirst: false } stated ? [stated with { Within = section.Span }] : [];

    /// <summary>Of all only where a text says so.</summary>
    private static IEnumerable<StatedCount> InText(OutlineSection section)
    {
        foreach (var block in section.Blocks)
            foreach (var text in block is Paragraph paragraph ? [paragraph.Text] : block is ListBlock list ? list.Items.Select(item => item.Text) : [])
                if (StatedCount.In(text) is { SaysAll: true } stated)
                    yield return stated;
    }

    /// <summary>A number in front of the word for what it counts. <paramref name="IsFirst"/>: of a heading the first word is its own number.</summary>
    private sealed record StatedCount(int Number, bool IsFirst, bool IsTables, bool SaysAll, SourceSpan Span)
    {
        private static readonly string[] Numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

        /// <summary>The part of the document whose members are counted; null for all of it.</summary>
        public SourceSpan? Within { get; init; }

        public static StatedCount? In(RichText text)
        {
            var words = text.Plain.Split([' ', '(', ')', ':', ',', ';', '*'], StringSplitOptions.RemoveEmptyEntries);
            var noun = Array.FindIndex(words, word => word.ToLowerInvariant().TrimEnd('.') is "endpoints" or "tables");
            if (noun < 1)
                return null;
            var at = NumberBefore(words, noun) is >= 0 and var before ? before : noun + 1 == words.Length - 1 && words[0].Equals("total", StringComparison.OrdinalIgnoreCase) ? noun + 1 : -1;
            if (at < 0 || Read(words[at]) is not (> 0 and var number))
                return null;
            var place = text.Plain.IndexOf(words[at], StringComparison.Ordinal);
            var saysAll = words.Any(word => word.Equals("total", StringComparison.OrdinalIgnoreCase)) || (at > 0 && words[at - 1].Equals("all", StringComparison.OrdinalIgnoreCase));
            return new(number, at == 0, words[noun].TrimEnd('.').Equals("tables", StringComparison.OrdinalIgnoreCase), saysAll, text.SpanOf(Math.Max(0, place), words[at].Length));
        }

        /// <summary>Directly in front of the noun, or with one word between: <c>28 REST endpoints</c>.</summary>
        private static int NumberBefore(string[] words, int noun) =>
            Read(words[noun - 1]) > 0 ? noun - 1 : noun > 1 && Read(words[noun - 2]) > 0 && words[noun - 1].ToLowerInvariant() is "api" or "rest" or "http" or "database" or "core" or "main" ? noun - 2 : -1;

        private static int Read(string word) =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(Numerals, word.ToLowerInvariant());
    }
}
