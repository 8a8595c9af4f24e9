namespace Setout.Sections.Performance;

/// <summary>Outline sections become the performance of the design as written.</summary>
internal static class PerformanceReader
{
    public static PerformanceSection Read(DesignOutline outline, ReadingReport report)
    {
        var load = SectionTextReader.Read(outline.Of(Topic.ExpectedLoad), outline.IsApart);
        var caching = SectionTextReader.Read(outline.Of(Topic.Caching), outline.IsApart);
        var section = new PerformanceSection
        {
            Text = SectionTextReader.Read(outline.Of(Topic.Performance), outline.IsApart),
            ExpectedLoadText = load,
            ExpectedLoad = Measures.In(load),
            CachingText = caching,
            Caching = Measures.In(caching),
            OptimizationText = SectionTextReader.Read(outline.Of(Topic.Optimization), outline.IsApart),
        };
        foreach (var measured in section.ExpectedLoad)
            Live(measured, "expected load", report);
        foreach (var measured in section.Caching)
            Live(measured, "caching", report);
        return section;
    }

    private static void Live(MeasuredStatement measured, string drives, ReadingReport report)
    {
        if (!measured.Measures.IsEmpty)
            report.Live(measured.Statement.Text.Span, drives);
    }
}
