using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.ApiDesign.Reading;
using Setout.Sections.DataModels.Reading;
using Setout.Sections.Overview;
using Setout.Sections.Security;

namespace Setout;

/// <summary>Text in, design out.</summary>
public static class DesignReader
{
    /// <summary>Reads a document. Never throws on what an author wrote; takes time linear in its length.</summary>
    public static ReadResult Read(SourceText source)
    {
        var document = OutlineReader.Read(source);
        var report = new ReadingReport();
        var outline = SectionFinder.Find(document, report);
        var design = new Design(source)
        {
            Overview = OverviewReader.Read(document, outline, report),
            DataModels = DataModelsReader.Read(outline, report),
            ApiDesign = ApiDesignReader.Read(outline, report),
            Security = SecurityReader.Read(outline, report),
        };
        return new(design with { LiveTexts = report.LiveTexts }, report.Diagnostics) { Outline = document };
    }
}
