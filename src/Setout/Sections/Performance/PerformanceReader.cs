namespace Setout.Sections.Performance;

/// <summary>Outline sections become the performance of the design as written.</summary>
internal static class PerformanceReader
{
    public static PerformanceSection Read(DesignOutline outline, ReadingReport report)
    {
        var load = SectionTextReader.Read(outline.Of(Topic.ExpectedLoad), outline.IsApart);
        var caching = SectionTextReader.Read(outline.Of(Topic.Caching), outline.IsApart);
        return new()
        {
            Text = SectionTextReader.ReadMain(outline, Topic.Performance, [Topic.ExpectedLoad, Topic.Caching, Topic.Optimization]),
            ExpectedLoadText = load,
            ExpectedLoad = MeasureScanner.Read(load, "expected load", report),
            CachingText = caching,
            Caching = MeasureScanner.Read(caching, "caching", report),
            OptimizationText = SectionTextReader.Read(outline.Of(Topic.Optimization), outline.IsApart),
        };
    }
}
