using Setout.Markdown;
using Setout.Sections.ApiDesign.Reading;
using Setout.Sections.DataModels.Reading;
using Setout.Sections.Rules;
using Setout.Sections.Security.Auditing;

namespace Setout.Sections;

/// <summary>Finds the sections of the template in a document, whatever their level and order.</summary>
internal sealed class SectionFinder
{
    private readonly DesignOutline outline;
    private readonly List<(Topic Topic, OutlineSection Section)> strays = [];
    private readonly ReadingReport report;
    private readonly bool isTitleAlone;
    private readonly bool isAboutApi;
    private readonly bool isAboutData;
    private readonly Dictionary<string, Topic> byNumber = new(StringComparer.Ordinal);

    private SectionFinder(OutlineSection root, DesignOutline outline, ReadingReport report)
    {
        this.outline = outline;
        this.report = report;
        isAboutApi = root.Sections.FirstOrDefault(section => section.Level == 1) is { } title && SpeaksOfApi(title.Title.Plain);
        isTitleAlone = root.Sections.Count(section => section.Level == 1) == 1;
        isAboutData = isTitleAlone && DataTitles.SpeakOfData(root.Sections.First(section => section.Level == 1).Title.Plain);
    }

    public static DesignOutline Find(Outline outline, ReadingReport report)
    {
        var found = new DesignOutline();
        foreach (var root in outline.Parts)
        {
            var finder = new SectionFinder(root, found, report);
            finder.Find(root);
            if (finder.isAboutApi)
                found.ApiDocuments.Add(root);
        }
        return found;
    }

    private void Find(OutlineSection root)
    {
        foreach (var section in root.Sections)
            Visit(section, Topic.None, false);
        if (root.Sections.Count == 0)
            VisitBare(root);
        foreach (var (topic, section) in strays)
            outline.Add(topic, section);
    }

    /// <summary>A document without any heading: code, or text that was pasted. What it shows says what it is about.</summary>
    private void VisitBare(OutlineSection root)
    {
        var sections = BareSections.Of(root);
        foreach (var section in sections)
            Visit(section, Topic.None, false);
        if (sections.Count > 0)
            return;
        outline.Others.Add(root);
        if (EntityBlocks.HaveNotation(root))
            outline.Add(Topic.DataModels, root);
    }

    private static bool SpeaksOfApi(string title)
    {
        var words = TitleWords.Normal(title);
        foreach (var word in (ReadOnlySpan<string>)["api", "apis", "endpoint", "endpoints", "rest"])
            if (HasWord(words, word))
                return true;
        return false;
    }

    /// <summary>Letters of other scripts may stand right beside it: <c>api设计</c>.</summary>
    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length])))
                return true;
        return false;
    }

    /// <param name="section">The section.</param>
    /// <param name="inside">The section of the template around it.</param>
    /// <param name="isInOther">Whether it stands in one of <see cref="DesignOutline.Others"/>.</param>
    private void Visit(OutlineSection section, Topic inside, bool isInOther)
    {
        var isTitle = section.Level == 1 && isTitleAlone;
        var topics = isTitle || section.Level == BoldHeading.Level ? [] : TopicsOf(section, inside);
        if (topics.IsEmpty && inside == Topic.None && NumberedInside(section) is var around and (Topic.DataModels or Topic.ApiDesign))
            topics = [around];
        NoteNumber(section, topics.IsEmpty ? Topic.None : Topics.SectionOf(topics[0]));
        foreach (var topic in topics)
            outline.Add(topic, section);
        if (topics.IsEmpty && IsStray(section, inside))
            return;
        var isOther = topics.IsEmpty && inside == Topic.None && !isTitle;
        if (isOther && !isInOther)
            outline.Others.Add(section);
        foreach (var nested in section.Sections)
            Visit(nested, topics.IsEmpty ? inside : Topics.SectionOf(topics[0]), isInOther || isOther);
    }

    /// <summary>"6.2 Key fields" belongs to "6. Database design", also where both are headings of one level.</summary>
    private Topic NumberedInside(OutlineSection section)
    {
        var number = NumberOf(section);
        var dot = number.LastIndexOf('.');
        return dot > 0 && byNumber.TryGetValue(number[..dot], out var topic) ? topic : Topic.None;
    }

    private void NoteNumber(OutlineSection section, Topic topic)
    {
        if (NumberOf(section) is { Length: > 0 } number)
            byNumber[number] = topic;
    }

    private static string NumberOf(OutlineSection section)
    {
        var title = section.Title.Plain;
        return TitleWords.NumberLength(title) is var length and > 0 ? title[..length].Trim(' ', '.', '、', ')', ':') : "";
    }

    private EquatableArray<Topic> TopicsOf(OutlineSection section, Topic inside)
    {
        var topics = SectionTitles.TopicsOf(section.Title.Plain);
        if (topics.IsEmpty && NearMiss.Of(section, inside) is { } meant)
        {
            report.Add(MisspeltSection.At(section.Title, meant));
            topics = SectionTitles.TopicsOf(meant);
        }
        if (IsGroupOfEndpoints(section, topics, inside))
            topics = inside == Topic.ApiDesign ? [] : [Topic.ApiDesign];
        else if (topics.IsEmpty && inside is Topic.None or Topic.Architecture or Topic.Overview && (isAboutData || DataTitles.SpeakOfData(section.Title.Plain)) && EntityBlocks.HaveNotation(section))
            topics = [Topic.DataModels];
        if (topics.IsEmpty || !Nesting.Allows(topics[0], inside) && !IsRetention(section, topics[0], inside))
            return [];
        var main = Topics.SectionOf(topics[0]);
        return topics.Where(topic => Topics.SectionOf(topic) == main).ToEquatableArray();
    }

    /// <summary>How long data is kept is said beside the data as often as under Security. An entity may be a Retention, and is no Data Retention.</summary>
    private static bool IsRetention(OutlineSection section, Topic topic, Topic inside) =>
        topic == Topic.DataProtection && inside is Topic.DataModels or Topic.Performance or Topic.Deployment && RetentionTableReader.SpeaksOfRetention(section.Title) && section.Title.Plain.Contains(' ', StringComparison.Ordinal);

    /// <summary>An entity under "API Design" is an entity all the same; it is read as one, and reported.</summary>
    private bool IsStray(OutlineSection section, Topic inside)
    {
        if (AnnouncedHeading.Read(section.Title) is not { } announced || TopicOf(announced.Word) is var topic && (topic == Topic.None || inside is Topic.None || inside == topic))
            return false;
        strays.Add((topic, section));
        report.Add(MisplacedHeading.At(section.Title, topic, inside));
        return true;
    }

    private static Topic TopicOf(string noun) => noun switch
    {
        "entity" => Topic.DataModels,
        "endpoint" => Topic.ApiDesign,
        "decision" => Topic.TradeOffs,
        _ => Topic.None,
    };

    /// <summary>The content decides: "Authentication" in a document about an API, with endpoints below it, is a group of endpoints.</summary>
    private bool IsGroupOfEndpoints(OutlineSection section, EquatableArray<Topic> topics, Topic inside)
    {
        var mayBe = topics.IsEmpty
            ? inside != Topic.ApiDesign && SpeaksOfApi(section.Title.Plain)
            : topics[0] != Topic.ApiDesign && topics[0] != Topic.DataModels && (inside == Topic.ApiDesign || isAboutApi || SpeaksOfApi(section.Title.Plain) || (topics[0] is Topic.Authentication or Topic.Authorization && ListsEndpoints(section)));
        return mayBe && (EndpointScanner.Next(section.Span.Chars) is not null || HasTable(section));
    }

    /// <summary>Whether all that stands directly below a heading is a list of endpoints.</summary>
    private static bool ListsEndpoints(OutlineSection section) =>
        section.Blocks is [ListBlock list] && list.Items.All(item => EndpointText.Leading(item.Text) is not null);

    private static bool HasTable(OutlineSection section) =>
        section.Blocks.Any(block => block is TableBlock table && TableForm.ListsEndpoints(table)) || section.Sections.Any(HasTable);
}
