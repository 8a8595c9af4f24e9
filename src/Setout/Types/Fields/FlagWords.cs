using System.Collections.Frozen;
using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>Words that state one fact each. Blanks, hyphens and underscores inside them do not matter; another language is more words here.</summary>
internal static class FlagWords
{
    private const int LongestPhrase = 3;

    private static readonly (string Words, Action<FieldDraft> Apply)[] Rows =
    [
        ("pk, primary key, primary, pri, partition key, hash key, 主键, 主キー, chave primária, clave primaria, llave primaria, klucz główny, primärschlüssel, khóa chính", static field => field.IsKey = true),
        ("unique, uq, uk, uni, unique key, unique index, 唯一, ユニーク, único, unico, unikalny, unikalne, eindeutig", static field => field.IsUnique = true),
        ("index, indexed, idx, mul, 索引, indeks", static field => field.IsIndexed = true),
        ("optional, nullable, null, allow null, not required, 可选, 可空, 任意, opcional, opcjonalne, opcjonalny, facultatif", static field => field.IsOptional = true),
        ("required, mandatory, not null, non null, not nullable, 必填, 必須, 非空, requerido, obligatorio, obrigatório, wymagane, wymagany, obligatoire, pflicht, erforderlich, bắt buộc", static field => field.IsOptional = false),
        ("readonly, read only, server set, server generated, system generated, auto generated, generated, set by server, 只读, 読み取り専用", static field => field.IsReadOnly = true),
        ("auto increment, autoincrement, identity, auto inc, serial, 自增, 自動採番", static field => field.Default ??= new(new NewIdDefault(), default)),
        ("email format, valid email, email address, email", static field => field.ChangeText(static text => text with { Format = TextFormat.Email })),
        ("valid url, url format, url, uri", static field => field.ChangeText(static text => text with { Format = TextFormat.Url })),
    ];

    private static readonly FrozenDictionary<string, Action<FieldDraft>> ByLetters = Rows
        .SelectMany(row => row.Words.Split(", ").Select(words => (Letters: Letters(words), row.Apply)))
        .DistinctBy(row => row.Letters)
        .ToFrozenDictionary(row => row.Letters, row => row.Apply, StringComparer.Ordinal);

    /// <summary>What could have been meant by a word that is none.</summary>
    public static IEnumerable<string> All => Rows.SelectMany(row => row.Words.Split(", ")).Where(word => word.Length > 3 && char.IsAsciiLetter(word[0]));

    /// <summary>Takes the longest phrase that stands at the cursor.</summary>
    public static bool Take(TokenCursor cursor, FieldDraft field)
    {
        if (Find(cursor) is not var (apply, count))
            return false;
        apply(field);
        cursor.At += count;
        return true;
    }

    /// <summary>Whether a phrase stands at the cursor.</summary>
    public static bool IsHere(TokenCursor cursor) => Find(cursor) is not null;

    private static (Action<FieldDraft> Apply, int Tokens)? Find(TokenCursor cursor)
    {
        if (cursor.Current.Kind != TokenKind.Word)
            return null;
        (Action<FieldDraft>, int)? found = null;
        var letters = "";
        var tokens = 0;
        for (var words = 0; words < LongestPhrase; words++)
        {
            if (words > 0 && cursor.IsSign("-", tokens) && cursor.Peek(tokens).Start == cursor.Peek(tokens - 1).End)
                tokens++;
            if (cursor.Peek(tokens) is not { Kind: TokenKind.Word, Length: < 30 } word)
                break;
            letters += Letters(cursor.TextOf(word));
            tokens++;
            if (ByLetters.TryGetValue(letters, out var apply))
                found = (apply, tokens);
        }
        return found;
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetter)).ToLowerInvariant();
}
