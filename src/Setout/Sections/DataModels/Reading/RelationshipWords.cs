namespace Setout.Sections.DataModels.Reading;

/// <summary>The words and signs that say how many of the one belong to how many of the other.</summary>
internal static class RelationshipWords
{
    private static readonly (RelationshipKind Kind, string Words)[] Rows =
    [
        (RelationshipKind.ManyToMany, "many-to-many|many to many|n:m|m:n|n-m|*:*|n..m|n—m|n:n|多对多|多対多|muchos a muchos|muitos para muitos|wiele do wielu"),
        (RelationshipKind.HasMany, "one-to-many|one to many|1:n|1:m|1-n|1—n|1–n|1 - n|1:*|1..*|1 → n|1→n|has many|have many|has multiple|has several|has zero or more|has one or more|contains many|contains multiple|contains|owns many|stands in many|can have many|can have multiple|can own multiple|may have many|owns|一对多|一対多|uno a muchos|um para muitos|jeden do wielu|tiene muchos|tem muitos|has_many|hasmany"),
        (RelationshipKind.BelongsTo, "many-to-one|many to one|n:1|m:1|n-1|*:1|n → 1|belongs to|belong to|belongs_to|references|refers to|points to|points at|owned by|created by|is part of|child of|names one|linked to|associated with one|属于|多对一|pertenece a|pertence a|należy do|gehört zu|appartient à|foreign key|fk"),
        (RelationshipKind.HasOne, "one-to-one|one to one|1:1|1-1|has one|has exactly one|has at most one|has a|has an|一对一|uno a uno|um para um|hasone|has_one"),
    ];

    private static readonly (RelationshipKind Kind, string Word)[] All = Rows.SelectMany(row => row.Words.Split('|').Select(word => (row.Kind, word))).ToArray();

    /// <summary>The first such word of a sentence and where it stands; null where there is none.</summary>
    public static (RelationshipKind Kind, int Start)? Find(string sentence)
    {
        (RelationshipKind Kind, int Start)? best = null;
        foreach (var (kind, word) in All)
        {
            var limit = best?.Start ?? sentence.Length;
            for (var at = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0 && at < limit; at = sentence.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
                if (IsWhole(sentence, at, word.Length))
                {
                    best = (kind, at);
                    break;
                }
        }
        return best;
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || text[at] > '\u2000') && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]) || text[at] > '\u2000');
}
