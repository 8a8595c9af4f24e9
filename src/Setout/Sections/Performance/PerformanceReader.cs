using Setout.Sections.Security.RateLimits;

namespace Setout.Sections.Performance;

/// <summary>Outline sections become the performance of the design as written.</summary>
internal static class PerformanceReader
{
    public static PerformanceSection Read(DesignOutline outline, ReadingReport report)
    {
        var load = SectionTextReader.Read(outline.Of(Topic.ExpectedLoad), outline.IsApart);
        var caching = SectionTextReader.Read(outline.Of(Topic.Caching), outline.IsApart);
        var text = SectionTextReader.ReadMain(outline, Topic.Performance, [Topic.ExpectedLoad, Topic.Caching, Topic.Optimization]);
        var optimization = SectionTextReader.Read(outline.Of(Topic.Optimization), outline.IsApart);
        return new()
        {
            RateLimits = RateLimitReader.Read([text, load, optimization], mustSaySo: true, report),
            Text = text,
            ExpectedLoadText = load,
            ExpectedLoad = MeasureScanner.Read(load, "expected load", report),
            CachingText = caching,
            Caching = MeasureScanner.Read(caching, "caching", report),
            OptimizationText = optimization,
        };
    }
}
