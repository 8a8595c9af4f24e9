using System.Collections.Frozen;
using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>Words that state one fact each. Blanks, hyphens and underscores inside them do not matter; another language is more words here.</summary>
internal static class FlagWords
{
    private const int LongestPhrase = 3;
    private const int LongestWord = 29;

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
        .. "encrypted at rest, encrypted, pii, personal data, personally identifiable information, sensitive data, sensitive, confidential, masked, hashed, write only, never returned, not returned, never exposed, never shown, never logged, not logged, redacted"
            .Split(", ").Select(words => (words, (Action<FieldDraft>)(field => field.Marks.Add(words)))),
        ("valid url, url format, url, uri", static field => field.ChangeText(static text => text with { Format = TextFormat.Url })),
    ];

    private static readonly FrozenDictionary<string, Action<FieldDraft>> ByLetters = Rows
        .SelectMany(row => row.Words.Split(", ").Select(words => (Letters: Letters(words), row.Apply)))
        .DistinctBy(row => row.Letters)
        .ToFrozenDictionary(row => row.Letters, row => row.Apply, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Action<FieldDraft>>.AlternateLookup<ReadOnlySpan<char>> LettersInPlace = ByLetters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What could have been meant by a word that is none.</summary>
    public static EquatableArray<string> All { get; } = Rows.SelectMany(row => row.Words.Split(", ")).Where(word => word.Length > 3 && char.IsAsciiLetter(word[0])).ToEquatableArray();

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
        Span<char> letters = stackalloc char[LongestPhrase * LongestWord];
        var length = 0;
        var tokens = 0;
        for (var words = 0; words < LongestPhrase; words++)
        {
            if (words > 0 && cursor.IsSign("-", tokens) && cursor.Peek(tokens).Start == cursor.Peek(tokens - 1).End)
                tokens++;
            if (cursor.Peek(tokens) is not { Kind: TokenKind.Word, Length: <= LongestWord } word)
                break;
            length += AddLetters(cursor.SpanOf(word), letters[length..]);
            tokens++;
            if (LettersInPlace.TryGetValue(letters[..length], out var apply))
                found = (apply, tokens);
        }
        return found;
    }

    private static string Letters(string words)
    {
        var letters = new char[words.Length];
        return new(letters, 0, AddLetters(words, letters));
    }

    /// <summary>Writes the letters of some words in lower case; how many they are.</summary>
    private static int AddLetters(ReadOnlySpan<char> words, Span<char> letters)
    {
        var length = 0;
        foreach (var sign in words)
            if (char.IsLetter(sign))
                letters[length++] = char.ToLowerInvariant(sign);
        return length;
    }
}
