using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Headings that are nearly those of the template: <c>## Data Modls</c>.</summary>
internal static class NearMiss
{
    /// <summary>Deeper headings are called as their author likes.</summary>
    private const int DeepestLevel = 3;

    private static readonly (string Title, string Normal)[] OfTemplate = [.. SectionTitles.OfTemplate.Select(title => (title, TitleWords.Normal(title)))];

    /// <summary>The title that was probably meant; null where none is near, or none belongs here.</summary>
    public static string? Of(OutlineSection section, Topic inside)
    {
        var written = TitleWords.Normal(section.Title.Plain);
        if (section.Level > DeepestLevel || written.Length < 4)
            return null;
        var limit = written.Length < 9 ? 1 : 2;
        foreach (var (title, normal) in OfTemplate)
            if (DidYouMean.Distance(written, normal, limit) <= limit && Nesting.Allows(SectionTitles.TopicsOf(title)[0], inside))
                return title;
        return null;
    }
}
