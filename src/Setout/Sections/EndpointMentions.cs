using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections;

/// <summary>Finds endpoints named outside the API section.</summary>
internal static class EndpointMentions
{
    public static EquatableArray<EndpointMention> In(IEnumerable<SectionText?> sections) =>
        sections.OfType<SectionText>().SelectMany(section => section.Statements).SelectMany(In).ToEquatableArray();

    private static IEnumerable<EndpointMention> In(Statement statement)
    {
        var raw = statement.Text.Span.Text;
        for (var match = EndpointScanner.Next(raw); match is not null; match = EndpointScanner.Next(raw, match.End))
            foreach (var (start, length) in match.Methods)
                yield return new(raw.Substring(start, length), raw[match.PathStart..match.End].Split('?')[0].TrimEnd('`', '.', ',', ')', '*'), statement.Text.Span.Slice(match.Start, match.End - match.Start));
        foreach (var mention in statement.Children.SelectMany(In))
            yield return mention;
    }
}
