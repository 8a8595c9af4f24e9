using Setout.Markdown;

namespace Setout.Sections.DataModels.Reading;

/// <summary>An entity named in prose.</summary>
internal sealed record EntityMention(EntityEntry Entity, Written<string> Name, int Start);

/// <summary>Finds entities in prose, in any spelling and number.</summary>
internal sealed class EntityMentions
{
    private const int LongestName = 4;

    private readonly Dictionary<string, EntityEntry> byKey = new(StringComparer.Ordinal);

    public EntityMentions(IReadOnlyList<EntityEntry> entries)
    {
        foreach (var entry in entries)
        {
            byKey.TryAdd(Names.Key(entry.Name.Value), entry);
            if (entry.Table is { } table)
                byKey.TryAdd(Names.Key(table.Value), entry);
        }
        byKey.Remove("");
    }

    /// <summary>In order; the longest name counts: "order items" is no order.</summary>
    public List<EntityMention> In(RichText text)
    {
        var words = WordsOf(text.Plain);
        var found = new List<EntityMention>();
        for (var at = 0; at < words.Count; at++)
            for (var count = Math.Min(LongestName, words.Count - at); count > 0; count--)
            {
                var (start, end) = (words[at].Start, words[at + count - 1].End);
                if (end - start > 80 || !byKey.TryGetValue(Names.Key(text.Plain[start..end]), out var entity))
                    continue;
                found.Add(new(entity, new(text.Plain[start..end], text.SpanOf(start, end - start)), start));
                at += count - 1;
                break;
            }
        return found;
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
                at++;
            words.Add((start, at));
        }
        return words;
    }
}
