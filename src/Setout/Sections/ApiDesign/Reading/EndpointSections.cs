using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Walks through sections and gathers the endpoints that they state, in whichever form.</summary>
internal sealed class EndpointSections(DesignOutline outline)
{
    private readonly HashSet<object> taken = new(ReferenceEqualityComparer.Instance);

    // Bases stated in outermost sections, each with the drafts of its section.
    private readonly List<(Written<string> Base, int First, int End)> groups = [];

    public List<EndpointDraft> Drafts { get; } = [];

    public Written<string>? BasePath { get; private set; }

    public Body? ErrorBody { get; private set; }

    /// <summary>Whether a section or block was read as an endpoint, and so is no text of the section around it.</summary>
    public bool IsEndpoint(object part) => taken.Contains(part);

    /// <summary>What stands directly below the title of a document that is about an API as a whole.</summary>
    public void VisitTitle(OutlineSection root)
    {
        foreach (var title in root.Sections)
            if (title.Level == 1)
                Visit(title with { Sections = [] }, new(true));
    }

    public void Visit(OutlineSection section, EndpointPlace place) => Visit(section, place, isOutermost: true);

    /// <summary>To be called when all is visited: bases that differ from section to section are each that of their own section.</summary>
    public void ApplyBases()
    {
        if (groups.Select(group => group.Base.Value).Distinct(StringComparer.Ordinal).Take(2).Count() == 1)
            BasePath ??= groups[0].Base;
        else
            foreach (var (stated, first, end) in groups)
                Prefix(first, end, stated.Value);
    }

    private void Visit(OutlineSection section, EndpointPlace place, bool isOutermost)
    {
        var first = Drafts.Count;
        var heading = HeadingForm.Read(section, place) ?? HeadingForm.Slip(section, place) ?? Announced(section, place);
        if (heading is not null)
        {
            Drafts.Add(heading);
            taken.Add(section);
        }
        var blocks = new EndpointBlocks(Drafts, taken, place, heading);
        blocks.Visit(section.Blocks);
        NameOnly(section, first, heading);
        VisitNested(section, place with { HeadingPath = heading is null ? HeadingForm.PathOf(section) ?? place.HeadingPath : null }, outline.IsApart(section) ? heading : blocks.Current);
        ApplyBase(section, place, first, blocks.Base, isOutermost);
        ErrorBody ??= blocks.ErrorBody;
        if (heading is null && IsAboutErrors(section))
            ErrorBody ??= FirstObject(section);
    }

    private void VisitNested(OutlineSection section, EndpointPlace place, EndpointDraft? current)
    {
        foreach (var nested in section.Sections)
        {
            if (outline.IsApart(nested))
                continue;
            if (current is not null && IsDetail(nested, place))
            {
                DetailReader.Apply(current, Entries.Of(nested));
                taken.Add(nested);
            }
            else
            {
                Visit(nested, place, isOutermost: false);
            }
        }
    }

    /// <summary>A heading below an endpoint belongs to it, but one that names another endpoint.</summary>
    private static bool IsDetail(OutlineSection section, EndpointPlace place)
    {
        if (HeadingForm.Read(section, place) is not null || HeadingForm.Slip(section, place) is not null || AnnouncedHeading.Read(section.Title)?.Word is "endpoint" or "entity")
            return false;
        return EndpointLabels.PartOf(section.Title.Plain) != EndpointPart.Unknown || section.Level > 4 || !section.Sections.Any(nested => HeadingForm.Read(nested, place) is not null);
    }

    private static EndpointDraft? Announced(OutlineSection section, EndpointPlace place)
    {
        if (AnnouncedHeading.Read(section.Title) is not { } announced)
            return null;
        var isEndpoint = announced.Word is "endpoint" or "api endpoint" or "route" || (place.IsApi && announced.Word.Length > 5 && DidYouMean.Distance(announced.Word, "endpoint", 2) <= 2);
        if (!isEndpoint)
            return null;
        var draft = new EndpointDraft(section.Span) { IsAnnounced = true };
        if (Placeholders.In(announced.Name) is { } placeholder)
            draft.Placeholders.Add(placeholder);
        else
            draft.Name = announced.Name.Plain;
        AccessRemarks.Add(draft, announced.Name);
        if (announced.Word is not ("endpoint" or "api endpoint" or "route"))
            draft.Findings.Add(Rules.MisspeltHeading.At(announced.Noun, "Endpoint"));
        draft.LiveTexts.Add((section.Title.Span, ""));
        return draft;
    }

    /// <summary>A heading without method and path is the name of the only endpoint below it.</summary>
    private void NameOnly(OutlineSection section, int first, EndpointDraft? heading)
    {
        if (heading is null && Drafts.Count == first + 1 && Drafts[first] is { Name: "", IsListed: false } only && section.Level > 1 && !outline.IsApart(section) && Placeholders.In(section.Title) is null)
            only.Name = TitleWords.WithoutNumber(section.Title.Plain).Trim();
    }

    private void ApplyBase(OutlineSection section, EndpointPlace place, int first, Written<string>? stated, bool isOutermost)
    {
        if (!place.IsApi)
            return;
        if (stated is null && Drafts.Count == first && EndpointLabels.PartOf(section.Title.Plain) == EndpointPart.Base)
            stated = BaseStatement.InBlocks(section.Blocks);
        if (stated is not null && Drafts.Count == first)
            BasePath ??= stated;
        else if (stated is not null && isOutermost)
            groups.Add((stated, first, Drafts.Count));
        else if (stated is not null)
            Prefix(first, Drafts.Count, stated.Value);
        else if (HeadingForm.PathOf(section) is { } path && Drafts.Skip(first).Any(draft => draft.Paths.Exists(IsRelative)))
            Prefix(first, Drafts.Count, WrittenPath.Of(path).Path.Value);
    }

    private void Prefix(int first, int end, string basePath)
    {
        for (var draft = first; draft < end; draft++)
            Drafts[draft].Prefix(basePath.TrimEnd('/'));
    }

    /// <summary><c>/</c> and <c>/{id}</c> say nothing without the path of their group.</summary>
    private static bool IsRelative(Written<string> path) => path.Value.Length == 1 || path.Value[1] is '{' or ':' or '<' or '[';

    private static bool IsAboutErrors(OutlineSection section) =>
        section.Title.Plain.Contains("error", StringComparison.OrdinalIgnoreCase);

    private static Body? FirstObject(OutlineSection section)
    {
        foreach (var block in section.Blocks)
            if (block is CodeBlock { Language: "" or "json" or "jsonc" or "json5" } code && BodyReader.Of(code) is { Json: Types.JsonSampleObject } body)
                return body;
        return section.Sections.Select(FirstObject).FirstOrDefault(body => body is not null);
    }
}
