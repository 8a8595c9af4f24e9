using System.Collections.Frozen;
using Setout.Sections.Titles;

namespace Setout.Sections;

/// <summary>
/// The words by which people head the sections of a design, a file for each language. They are data: another habit is another
/// word there. Words are in the form that <see cref="TitleWords.Normal"/> gives.
/// </summary>
internal static class SectionTitles
{
    private static readonly (Topic Topic, string Titles)[][] Languages =
    [
        EnglishTitles.Rows, ChineseTitles.Rows, JapaneseTitles.Rows, KoreanTitles.Rows,
        PortugueseTitles.Rows, SpanishTitles.Rows, PolishTitles.Rows, GermanTitles.Rows,
        FrenchTitles.Rows, VietnameseTitles.Rows, RussianTitles.Rows,
    ];

    /// <summary>What stands in front of the thing without changing it: "Core Entities", "核心表".</summary>
    private static readonly string[] Before =
    [
        "core ", "main ", "key ", "overall ", "proposed ", "detailed ", "technical ", "backend ", "our ", "the ", "new ", "primary ", "high level ", "basic ", "initial ", "logical ", "physical ", "relational ",
        "核心", "主要", "关键", "总体", "整体", "详细", "系统", "后端", "基本", "主な", "주요 ", "principais ", "principales ", "główne ", "основные ",
    ];

    /// <summary>What stands behind the thing without changing it: "Database Design", "数据库设计".</summary>
    private static readonly string[] Behind =
    [
        " design", " details", " specification", " specifications", " definition", " definitions", " overview", " plan", " strategy", " considerations", " requirements", " section", " description", " documentation", " proposal", " summary",
        " structure", " diagram", " reference", " changes", " updates", " and details",
        "详细设计", "设计", "说明", "方案", "概述", "概要", "规范", "详情", "建议", "总览", "変更", "設計", "仕様", "定義", "一覧", "構成", " 설계", " 정의", " 명세", " 개요", " 구조",
    ];

    private static readonly FrozenDictionary<char, string[]> BeforeByFirst = Before.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<char, string[]> BehindByLast = Behind.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<string, Topic>.AlternateLookup<ReadOnlySpan<char>> ByTitle = Languages
        .SelectMany(rows => rows)
        .SelectMany(row => row.Titles.Split(", ").Select(title => (title, row.Topic)))
        .DistinctBy(pair => pair.title)
        .ToFrozenDictionary(pair => pair.title, pair => pair.Topic, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The titles as the template writes them, for did-you-mean.</summary>
    public static EquatableArray<string> OfTemplate { get; } =
    [
        "Overview", "Architecture", "System Components", "Component Interactions", "Data Models", "API Design", "Security Considerations", "Authentication", "Authorization",
        "Data Protection", "Performance Considerations", "Expected Load", "Caching Strategy", "Optimization Plans", "Testing Strategy", "Unit Tests", "Integration Tests",
        "End-to-End Tests", "Deployment Strategy", "Infrastructure", "Rollout Plan", "Monitoring", "Trade-offs and Alternatives", "Open Questions", "Dependencies", "Risks",
    ];

    /// <summary>What a heading announces, several things where it names several ("Authentication and Authorization"); empty if it is none of the known ones.</summary>
    public static EquatableArray<Topic> TopicsOf(string title)
    {
        if (TopicOf(TitleWords.Normal(title)) is { } topic)
            return [topic];
        return !TitleWords.IsCompound(title) ? [] : TitleWords.Parts(title).Select(TopicOf).OfType<Topic>().Distinct().ToEquatableArray();
    }

    /// <summary>The topic of a title as it stands, else without what changes nothing around it.</summary>
    private static Topic? TopicOf(string title)
    {
        var shorter = title.AsSpan();
        do
        {
            var least = shorter;
            do
            {
                if (ByTitle.TryGetValue(least, out var topic))
                    return topic;
            }
            while (DropFirst(ref least));
        }
        while (DropLast(ref shorter));
        return null;
    }

    private static bool DropLast(ref ReadOnlySpan<char> title)
    {
        if (title.IsEmpty || !BehindByLast.TryGetValue(title[^1], out var words))
            return false;
        foreach (var word in words)
            if (title.Length > word.Length && title.EndsWith(word))
            {
                title = title[..^word.Length].TrimEnd();
                return true;
            }
        return false;
    }

    private static bool DropFirst(ref ReadOnlySpan<char> title)
    {
        if (title.IsEmpty || !BeforeByFirst.TryGetValue(title[0], out var words))
            return false;
        foreach (var word in words)
            if (title.Length > word.Length && title.StartsWith(word))
            {
                title = title[word.Length..].TrimStart();
                return true;
            }
        return false;
    }
}
