using System.Globalization;

namespace Setout.Types;

/// <summary>Takes one type off a text. Holds the place reached.</summary>
internal sealed class TypeScanner(string text, int start)
{
    private const int MaxDepth = 8;

    /// <summary>The offset behind what was taken.</summary>
    public int At { get; private set; } = start;

    public bool? IsOptional { get; private set; }

    /// <summary>A type; null where no word stands.</summary>
    public FieldType? Read(int depth)
    {
        if (depth > MaxDepth)
            return null;
        var first = Single(depth);
        if (first is null)
            return null;
        first = Suffixed(first);
        return Peek(PastBlanks(At)) == '|' ? Union(first, depth) : first;
    }

    private FieldType? Single(int depth)
    {
        At = PastBlanks(At);
        if (Peek(At) is '\'' or '"' or '`')
            return Quoted();
        if (Peek(At) == '[')
            return Bracketed(depth);
        var begin = At;
        var word = Word();
        if (word.Length == 0)
            return null;
        if (Generic(word, depth) is { } generic)
            return generic;
        if (word.Equals("enum", StringComparison.OrdinalIgnoreCase) || word.Equals("choice", StringComparison.OrdinalIgnoreCase))
            return Enum();
        if (word.Equals("byte", StringComparison.OrdinalIgnoreCase) && Take("[]"))
            return new ScalarType(ScalarKind.Binary);
        var type = TypeTable.Find(word);
        var arguments = Arguments();
        if (type is null)
            return new UnknownType(text[begin..At]);
        return Tailed(TypeArguments.Apply(type, word, arguments));
    }

    /// <summary><c>'a' | 'b'</c> begins like this: one value, which a union completes.</summary>
    private EnumType? Quoted()
    {
        var quote = text[At];
        var end = text.IndexOf(quote, At + 1, Math.Min(100, text.Length - At - 1));
        if (end < 0)
            return null;
        var value = text[(At + 1)..end];
        At = end + 1;
        return new EnumType([value]);
    }

    /// <summary><c>[String]</c></summary>
    private ArrayType? Bracketed(int depth)
    {
        var begin = At++;
        var item = Read(depth + 1);
        if (item is not null && Take("]"))
            return new ArrayType(item);
        At = begin;
        return null;
    }

    private FieldType? Generic(string word, int depth)
    {
        var kind = Generics.Find(word);
        if (kind == GenericKind.None)
            return null;
        var begin = At;
        var isMap = kind == GenericKind.Map;
        var item = Peek(At) switch
        {
            '<' => Inside('>', depth, isMap),
            '(' => Inside(')', depth, isMap),
            '[' when Peek(At + 1) != ']' => Inside(']', depth, isMap),
            _ => TakeWord("of") && !isMap ? Read(depth + 1) : null,
        };
        if (item is null)
            At = begin;
        return kind switch
        {
            GenericKind.Map => item is null ? null : new JsonType(),
            GenericKind.Optional => Optional(item),
            _ => new ArrayType(item ?? new JsonType()),
        };
    }

    private FieldType? Optional(FieldType? item)
    {
        if (item is not null)
            IsOptional = true;
        return item;
    }

    private FieldType? Inside(char close, int depth, bool isMap)
    {
        At++;
        if (isMap)
            return SkipTo(close) ? new JsonType() : null;
        var item = Read(depth + 1);
        return item is not null && Take(close.ToString()) ? item : null;
    }

    /// <summary>What a map holds does not matter: it is JSON.</summary>
    private bool SkipTo(char close)
    {
        var open = text[At - 1];
        for (var depth = 1; At < text.Length && text[At] != '\n'; At++)
        {
            if (text[At] == open)
                depth++;
            if (text[At] == close && --depth == 0)
            {
                At++;
                return true;
            }
        }
        return false;
    }

    /// <summary><c>enum(a, b)</c>, <c>enum: a, b</c>, <c>Enum['a', 'b']</c>; without values where none follow.</summary>
    private EnumType Enum()
    {
        var open = PastBlanks(At);
        var close = Peek(open) switch { '(' => ')', '<' => '>', '[' => ']', '{' => '}', _ => '\0' };
        if (close == '\0')
            return EnumBehindColon(open);
        var end = EnumValues.EndOf(text, open + 1, close);
        if (end < 0)
            return new EnumType([]);
        At = end + 1;
        return new EnumType(EnumValues.Split(text[(open + 1)..end]));
    }

    private EnumType EnumBehindColon(int colon)
    {
        if (Peek(colon) is not (':' or '：'))
            return new EnumType([]);
        var values = EnumValues.Split(text[(colon + 1)..]);
        if (values.Count < 2)
            return new EnumType([]);
        At = text.Length;
        return new EnumType(values);
    }

    /// <summary>The inside of <c>(…)</c> directly behind the word, or null.</summary>
    private string? Arguments()
    {
        var open = PastBlanks(At);
        if (Peek(open) != '(' || open + 1 >= text.Length)
            return null;
        var end = text.IndexOf(')', open, Math.Min(40, text.Length - open));
        if (end < 0 || !TypeArguments.AreArguments(text.AsSpan(open + 1, end - open - 1)))
            return null;
        At = end + 1;
        return text[(open + 1)..end];
    }

    /// <summary>Words behind a type that say no more of it, but for the format of text.</summary>
    private FieldType Tailed(FieldType type)
    {
        switch (type)
        {
            case ScalarType { Kind: ScalarKind.Text } word when TakeWord("email"):
                return word with { Format = TextFormat.Email };
            case ScalarType { Kind: ScalarKind.Text } word when TakeWord("url"):
                return word with { Format = TextFormat.Url };
            case ScalarType { Kind: ScalarKind.Instant or ScalarKind.Time }:
                TakeZone();
                break;
            case ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number }:
                while (TakeWord("unsigned") || TakeWord("signed") || TakeWord("zerofill"))
                {
                }
                break;
        }
        return type;
    }

    private void TakeZone()
    {
        _ = TakeWord("timestamp") || TakeWord("datetime") || TakeWord("string");
        if (!TakeWord("with") && !TakeWord("without"))
            return;
        _ = TakeWord("local");
        _ = TakeWord("time");
        _ = TakeWord("zone") || TakeWord("timezone") || TakeWord("tz");
    }

    private FieldType Suffixed(FieldType type)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (Take("[]") || TakeWord("array"))
                type = new ArrayType(type);
            else if (Take("?"))
                IsOptional = true;
            else if (Take("!"))
                IsOptional ??= false;
            else
                break;
        }
        return type;
    }

    /// <summary><c>'a' | 'b'</c> is an enum, <c>string | null</c> an optional string, and anything else mixed is JSON.</summary>
    private FieldType Union(FieldType first, int depth)
    {
        var types = new List<FieldType> { first };
        var begin = At;
        while (types.Count < EnumValues.Most && Peek(At = PastBlanks(At)) == '|')
        {
            At++;
            var bar = At;
            if (TakeWord("null") || TakeWord("undefined") || TakeWord("none"))
            {
                IsOptional = true;
                begin = At;
                continue;
            }
            if (Single(depth + 1) is not { } next)
            {
                At = Math.Max(begin, bar - 1);
                break;
            }
            types.Add(Suffixed(next));
            begin = At;
        }
        return Unions.Of(types);
    }

    private string Word()
    {
        var begin = At;
        TakeLetters();
        if (At == begin)
            return "";
        var word = text[begin..At];
        var behind = At;
        // "double precision", "iso 8601": two words are one where the table says so.
        if (Peek(At) == ' ')
        {
            At = PastBlanks(At);
            var second = At;
            TakeLetters();
            if (At > second && TypeTable.Find($"{word} {text[second..At]}") is not null)
                return $"{word} {text[second..At]}";
            At = behind;
        }
        return word;
    }

    private void TakeLetters()
    {
        while (At < text.Length && (char.IsLetterOrDigit(text[At]) || text[At] == '_' || (text[At] is '-' or '.' && At + 1 < text.Length && char.IsLetterOrDigit(text[At + 1]) && At > 0 && char.IsLetterOrDigit(text[At - 1]))))
            At++;
    }

    private bool TakeWord(string word)
    {
        var from = PastBlanks(At);
        var end = from + word.Length;
        if (end > text.Length || (from == At && At > 0 && IsLetter(At - 1)) || IsLetter(end))
            return false;
        if (string.Compare(text, from, word, 0, word.Length, ignoreCase: true, CultureInfo.InvariantCulture) != 0)
            return false;
        At = end;
        return true;
    }

    private bool IsLetter(int at) => char.IsLetterOrDigit(Peek(at)) || Peek(at) == '_';

    private bool Take(string sign)
    {
        if (string.CompareOrdinal(text, At, sign, 0, sign.Length) != 0)
            return false;
        At += sign.Length;
        return true;
    }

    private int PastBlanks(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    private char Peek(int at) => at < text.Length ? text[at] : '\0';
}
