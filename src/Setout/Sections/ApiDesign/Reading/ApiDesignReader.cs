using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Outline sections become the API as written.</summary>
internal static class ApiDesignReader
{
    public static ApiDesignSection Read(Outline document, DesignOutline outline, ReadingReport report)
    {
        var sections = new EndpointSections(outline);
        var isApiDocument = outline.IsAboutApi;
        foreach (var section in outline.Of(Topic.ApiDesign))
            sections.Visit(section, new(true));
        foreach (var section in outline.Others)
            sections.Visit(section, new(true));
        foreach (var section in outline.Of(Topic.Architecture).Concat(outline.Of(Topic.Components)))
            sections.Visit(section, new(false));
        if (isApiDocument)
            sections.VisitTitle(document.Root);
        DraftFindings.Report(sections.Drafts, report);
        if (sections.ErrorBody is { } error)
            report.Live(error.Span, "body of errors");
        return new()
        {
            Text = SectionTextReader.Read(outline.Of(Topic.ApiDesign), nested => outline.IsApart(nested) || sections.IsEndpoint(nested), sections.IsEndpoint),
            BasePath = sections.BasePath,
            Endpoints = EndpointMerger.Merge(sections.Drafts, sections.BasePath?.Value ?? ""),
            ErrorBody = sections.ErrorBody,
        };
    }
}
