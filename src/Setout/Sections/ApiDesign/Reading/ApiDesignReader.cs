using Setout.Sections.Security;
using Setout.Sections.Security.Bounds;
using Setout.Sections.Security.CrossOrigin;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Outline sections become the API as written.</summary>
internal static class ApiDesignReader
{
    public static ApiDesignSection Read(DesignOutline outline, ReadingReport report)
    {
        var sections = new EndpointSections(outline);
        foreach (var section in outline.Of(Topic.ApiDesign))
            sections.Visit(section, new(true));
        foreach (var section in outline.Others)
            sections.Visit(section, new(true));
        foreach (var section in outline.Of(Topic.Architecture).Concat(outline.Of(Topic.Components)))
            sections.Visit(section, new(false));
        foreach (var document in outline.ApiDocuments)
            sections.VisitTitle(document);
        sections.ApplyBases();
        Restatements.Fold(sections.Drafts);
        if (!sections.Drafts.Exists(draft => draft.IsComplete))
            sections.Drafts.AddRange(PicturedEndpoints.In(outline.Of(Topic.ApiDesign)));
        DraftFindings.Report(sections.Drafts, report);
        if (sections.ErrorBody is { } error)
            report.Live(error.Span, "body of errors");
        var text = SectionTextReader.Read(outline.Of(Topic.ApiDesign), nested => outline.IsApart(nested) || sections.IsEndpoint(nested), sections.IsEndpoint);
        return new()
        {
            Text = text,
            Bounds = BoundReader.Read(AllStatements.Of(text), report),
            Origins = CorsReader.Read([text], report),
            BasePath = sections.BasePath,
            Endpoints = EndpointMerger.Merge(sections.Drafts, sections.BasePath?.Value ?? ""),
            ErrorBody = sections.ErrorBody,
        };
    }
}
