using Setout.Markdown;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.DataModels.Reading;

/// <summary>Entities that only headings name: below "Resources", each heading without endpoints is one.</summary>
internal static class ResourceHeadings
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "resources", "resource", "main resources", "resource design", "资源", "资源设计", "リソース", "リソース設計", "리소스", "리소스 설계", "주요 리소스", "주요 리소스 설계", "recursos", "zasoby", "ressourcen", "ressources", "tài nguyên", "ресурсы",
    };

    public static IEnumerable<Written<string>> In(OutlineSection section) =>
        !Titles.Contains(TitleWords.Normal(section.Title.Plain)) || section.Sections.Any(nested => EndpointScanner.Next(nested.Span.Chars) is not null)
            ? []
            : section.Sections.Select(nested => EntityHeading.Read(nested.Title)?.Name).OfType<Written<string>>();
}
