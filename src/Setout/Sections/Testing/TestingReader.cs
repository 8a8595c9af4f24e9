using Setout.Markdown;

namespace Setout.Sections.Testing;

/// <summary>Outline sections become the tests of the design as written.</summary>
internal static class TestingReader
{
    public static TestingSection Read(DesignOutline outline, ReadingReport report)
    {
        var mentions = new List<EndpointMention>();
        foreach (var topic in (ReadOnlySpan<Topic>)[Topic.Testing, Topic.UnitTests, Topic.IntegrationTests, Topic.EndToEndTests])
            foreach (var section in outline.Of(topic))
                Add(section, outline, mentions);
        foreach (var mention in mentions)
            report.Live(mention.Span, $"test of {mention.Method} {mention.Path}".Replace("of  ", "of ", StringComparison.Ordinal));
        return new()
        {
            Text = SectionTextReader.ReadMain(outline, Topic.Testing, [Topic.UnitTests, Topic.IntegrationTests, Topic.EndToEndTests]),
            UnitTests = SectionTextReader.Read(outline.Of(Topic.UnitTests), outline.IsApart),
            IntegrationTests = SectionTextReader.Read(outline.Of(Topic.IntegrationTests), outline.IsApart),
            EndToEndTests = SectionTextReader.Read(outline.Of(Topic.EndToEndTests), outline.IsApart),
            Mentions = mentions.OrderBy(mention => mention.Span.Start).ToEquatableArray(),
        };
    }

    /// <summary>The headings and blocks of a section, and of nested ones that have no text of their own.</summary>
    private static void Add(OutlineSection section, DesignOutline outline, List<EndpointMention> mentions)
    {
        EndpointMentions.Add(section.Title.Span, mentions);
        foreach (var block in section.Blocks)
            EndpointMentions.Add(block.Span, mentions);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                Add(nested, outline, mentions);
    }
}
