using Setout.Diagnostics.Suppressing;
using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.ApiDesign.Reading;
using Setout.Sections.Architecture;
using Setout.Sections.DataModels.Reading;
using Setout.Sections.Dependencies;
using Setout.Sections.Deployment;
using Setout.Sections.OpenQuestions;
using Setout.Sections.Overview;
using Setout.Sections.Performance;
using Setout.Sections.Risks;
using Setout.Sections.Security;
using Setout.Sections.Testing;
using Setout.Sections.TradeOffs;

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
        foreach (var link in DesignLinks.Of(document))
            report.Live(link.Span, "another part of the design");
        var design = new Design(source)
        {
            Overview = OverviewReader.Read(document, outline, report),
            Architecture = ArchitectureReader.Read(outline, report),
            DataModels = DataModelsReader.Read(outline, report),
            ApiDesign = ApiDesignReader.Read(outline, report),
            Security = SecurityReader.Read(outline, report),
            Performance = PerformanceReader.Read(outline, report),
            Testing = TestingReader.Read(outline, report),
            Deployment = DeploymentReader.Read(outline, report),
            TradeOffs = TradeOffsReader.Read(outline, report),
            OpenQuestions = OpenQuestionsReader.Read(outline, report),
            Dependencies = DependenciesReader.Read(outline, report),
            Risks = RisksReader.Read(outline, report),
            Suppressions = SuppressionReader.Read(document),
        };
        return new(design with { LiveTexts = report.LiveTexts }, report.Diagnostics) { Outline = document };
    }
}
