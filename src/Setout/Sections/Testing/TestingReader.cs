namespace Setout.Sections.Testing;

/// <summary>Outline sections become the tests of the design as written.</summary>
internal static class TestingReader
{
    public static TestingSection Read(DesignOutline outline, ReadingReport report)
    {
        var section = new TestingSection
        {
            Text = SectionTextReader.Read(outline.Of(Topic.Testing), outline.IsApart),
            UnitTests = SectionTextReader.Read(outline.Of(Topic.UnitTests), outline.IsApart),
            IntegrationTests = SectionTextReader.Read(outline.Of(Topic.IntegrationTests), outline.IsApart),
            EndToEndTests = SectionTextReader.Read(outline.Of(Topic.EndToEndTests), outline.IsApart),
        };
        section = section with { Mentions = EndpointMentions.In([section.Text, section.UnitTests, section.IntegrationTests, section.EndToEndTests]) };
        foreach (var mention in section.Mentions)
            report.Live(mention.Span, $"test of {mention.Method} {mention.Path}");
        return section;
    }
}
