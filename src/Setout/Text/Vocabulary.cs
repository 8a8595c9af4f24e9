using System.Collections.Frozen;

namespace Setout.Text;

/// <summary>
/// The words of a team for headings, labels and heads of tables, beside those that Setout knows: <c>Gegevens</c> is read as
/// <c>Data Models</c> is. They count without regard to case.
/// </summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, string> meanings;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Takes each word with the one that it stands for; of a word that is said twice, the first counts.</summary>
    public Vocabulary(IEnumerable<KeyValuePair<string, string>> words)
    {
        meanings = words.DistinctBy(word => word.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No words of one's own.</summary>
    public static Vocabulary None { get; } = new([]);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => meanings.Count == 0;

    /// <summary>The word that one stands for; null for a word that is none of these.</summary>
    public string? MeaningOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var meaning) ? meaning : null;

    /// <summary>Those of several documents together; where they differ, the first counts.</summary>
    public static Vocabulary Join(IEnumerable<Vocabulary> vocabularies) =>
        vocabularies.Where(vocabulary => !vocabulary.IsEmpty).ToList() is { Count: > 0 } some ? some.Count == 1 ? some[0] : new(some.SelectMany(one => one.meanings)) : None;
}
