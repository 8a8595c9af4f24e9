using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Finds the sections of the template in a document, whatever their level and order.</summary>
internal sealed class SectionFinder
{
    private readonly DesignOutline outline = new();
    private readonly ReadingReport report;
    private readonly bool isTitleAlone;

    private SectionFinder(Outline outline, ReadingReport report)
    {
        this.report = report;
        isTitleAlone = outline.Root.Sections.Count(section => section.Level == 1) == 1;
    }

    public static DesignOutline Find(Outline outline, ReadingReport report)
    {
        var finder = new SectionFinder(outline, report);
        foreach (var section in outline.Root.Sections)
            finder.Visit(section, Topic.None, false);
        return finder.outline;
    }

    /// <param name="section">The section.</param>
    /// <param name="inside">The section of the template around it.</param>
    /// <param name="isInOther">Whether it stands in one of <see cref="DesignOutline.Others"/>.</param>
    private void Visit(OutlineSection section, Topic inside, bool isInOther)
    {
        var isTitle = section.Level == 1 && isTitleAlone;
        var topics = isTitle || section.Level == BoldHeading.Level ? [] : TopicsOf(section, inside);
        foreach (var topic in topics)
            outline.Add(topic, section);
        var isOther = topics.IsEmpty && inside == Topic.None && !isTitle;
        if (isOther && !isInOther)
            outline.Others.Add(section);
        foreach (var nested in section.Sections)
            Visit(nested, topics.IsEmpty ? inside : Topics.SectionOf(topics[0]), isInOther || isOther);
    }

    private EquatableArray<Topic> TopicsOf(OutlineSection section, Topic inside)
    {
        var topics = SectionTitles.TopicsOf(section.Title.Plain);
        if (topics.IsEmpty || !Nesting.Allows(topics[0], inside))
            return [];
        var main = Topics.SectionOf(topics[0]);
        return topics.Where(topic => Topics.SectionOf(topic) == main).ToEquatableArray();
    }
}
