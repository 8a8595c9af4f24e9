using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Outline sections become the API as written.</summary>
internal sealed class ApiDesignReader
{
    private readonly List<EndpointDraft> drafts = [];
    private readonly ReadingReport report;
    private readonly HashSet<OutlineSection> endpointSections = new(ReferenceEqualityComparer.Instance);
    private Written<string>? basePath;

    private ApiDesignReader(ReadingReport report) => this.report = report;

    public static ApiDesignSection Read(DesignOutline outline, ReadingReport report)
    {
        var reader = new ApiDesignReader(report);
        foreach (var section in outline.Of(Topic.ApiDesign))
            reader.Visit(section, outline);
        reader.ReportLiveTexts();
        return new()
        {
            Text = SectionTextReader.Read(outline.Of(Topic.ApiDesign), nested => outline.IsApart(nested) || reader.endpointSections.Contains(nested)),
            BasePath = reader.basePath,
            Endpoints = reader.drafts.SelectMany(draft => draft.Finish()).ToEquatableArray(),
        };
    }

    private void ReportLiveTexts()
    {
        foreach (var draft in drafts)
            foreach (var (span, part) in draft.LiveTexts)
                report.Live(span, part.Length == 0 ? draft.Drives : $"{part} of {draft.Drives}");
    }

    private void Visit(OutlineSection section, DesignOutline outline)
    {
        var draft = Heading(section);
        foreach (var entry in Entries.Of(section.Blocks))
            draft = Visit(section, draft, entry);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                Visit(nested, outline);
    }

    /// <summary>The draft of a heading that names an endpoint.</summary>
    private EndpointDraft? Heading(OutlineSection section)
    {
        if (EndpointText.InHeading(section.Title) is not { } named)
            return null;
        var draft = Open(named, section.Span);
        draft.Name = named.Name;
        endpointSections.Add(section);
        return draft;
    }

    private EndpointDraft? Visit(OutlineSection section, EndpointDraft? draft, Entry entry)
    {
        var part = entry.Label is { } label ? EndpointLabels.PartOf(label.Label.Value) : EndpointPart.Unknown;
        if (part is EndpointPart.Method or EndpointPart.Path)
            return Labelled(section, draft, entry, part);
        if (part == EndpointPart.Base && draft is null)
            ReadBase(entry);
        else if (draft is not null)
            DetailReader.Apply(draft, entry);
        return draft;
    }

    private EndpointDraft? Labelled(OutlineSection section, EndpointDraft? draft, Entry entry, EndpointPart part)
    {
        var named = EndpointScanner.Next(entry.Value.Span.Text);
        var isNew = draft is null || (part == EndpointPart.Method ? draft.Methods.Count > 0 : draft.Path is not null);
        var methods = EndpointScanner.Methods(entry.Value.Span.Text);
        if (part == EndpointPart.Method && methods.IsEmpty)
            return draft;
        if (isNew)
        {
            draft = new(section.Span);
            drafts.Add(draft);
            SetName(draft, section);
            endpointSections.Add(section);
        }
        if (part == EndpointPart.Method)
        {
            foreach (var (start, length) in methods)
                draft!.Methods.Add(new(entry.Value.Span.Slice(start, length).Text, entry.Value.Span.Slice(start, length)));
        }
        else if (named is null && PathIn(entry.Value) is { } path)
        {
            draft!.Path = WrittenPath.Of(path).Path;
        }
        draft!.LiveTexts.Add((entry.Span, ""));
        return draft;
    }

    private EndpointDraft Open(EndpointText named, SourceSpan span)
    {
        var draft = new EndpointDraft(span) { Path = WrittenPath.Of(named.Path).Path };
        for (var method = 0; method < named.Match.Methods.Count; method++)
            draft.Methods.Add(named.Method(method));
        drafts.Add(draft);
        draft.LiveTexts.Add((named.Span, ""));
        return draft;
    }

    private void ReadBase(Entry entry)
    {
        if (basePath is not null || PathIn(entry.Value) is not { } path)
            return;
        basePath = WrittenPath.Of(path).Path;
        report.Live(entry.Span, "base path of the endpoints");
    }

    private static SourceSpan? PathIn(RichText text)
    {
        var raw = text.Span.Text;
        for (var at = 0; at < raw.Length; at++)
            if (PathScanner.IsStart(raw, at))
                return text.Span.Slice(at, PathScanner.End(raw, at) - at);
        return null;
    }

    private static void SetName(EndpointDraft draft, OutlineSection section)
    {
        var name = Sections.Labelled.Split(section.Title) is { Value.IsEmpty: false } labelled ? labelled.Value : section.Title;
        if (Placeholders.In(name) is { } placeholder)
            draft.Placeholders.Add(placeholder);
        else
            draft.Name = TitleWords.WithoutNumber(name.Plain).Trim();
    }
}
