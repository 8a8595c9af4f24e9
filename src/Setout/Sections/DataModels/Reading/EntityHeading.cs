using System.Collections.Frozen;
using Setout.Markdown;
using Setout.Types;
using Setout.Types.Fields;

namespace Setout.Sections.DataModels.Reading;

/// <summary>What a heading says of an entity.</summary>
/// <param name="Name">Without number, marking words and remarks.</param>
/// <param name="Table">The table's name, where one is stated; null otherwise.</param>
/// <param name="FormerName">Behind <c>(was …)</c>; null otherwise.</param>
/// <param name="IsMarked">Whether it says itself that an entity follows: <c>Entity: X</c>, <c>`x` table</c>.</param>
internal sealed record EntityHeading(Written<string> Name, Written<string>? Table, Written<string>? FormerName, bool IsMarked)
{
    private const int LongestName = 60;
    private const int MostWords = 5;

    private static readonly string[] Prefixes =
        ["entity", "table", "model", "collection", "aggregate", "object", "entidad", "entidade", "tabela", "tabla", "entität", "tabelle", "encja", "entité", "实体", "表", "エンティティ", "テーブル", "테이블", "bảng", "таблица", "сущность"];

    private static readonly string[] Suffixes = [" table", " entity", " model", " collection", "表", "テーブル", "エンティティ", " 테이블"];

    /// <summary>Headings that stand above fields or above everything and name nothing.</summary>
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        [
            "fields", "field", "columns", "attributes", "properties", "structure", "schema", "schema definition", "definition", "table definition", "sql", "ddl", "sql schema", "example", "examples", "sample", "sample data",
            "relationships", "relationship", "relations", "indexes", "indices", "index", "constraints", "keys", "notes", "validation", "validation rules", "business rules", "enums", "enum", "types", "type definitions",
            "er diagram", "erd", "entity relationship diagram", "entity relationships", "migrations", "migration", "overview", "description", "storage", "data dictionary", "main entities", "core entities", "key entities",
            "database migrations", "seed data", "tables overview", "关系", "索引", "字段", "表结构", "リレーション", "インデックス", "relaciones", "relacionamentos", "relacje", "indeksy", "índices",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the heading names nothing that could be an entity.</summary>
    public static EntityHeading? Read(RichText title)
    {
        var plain = title.Plain;
        var text = Passage.Of(title);
        var whole = text.Trim(TitleWords.NumberLength(plain), plain.Length);
        var (body, isPrefixed) = WithoutPrefix(whole);
        if (!isPrefixed && (IsGeneric(whole.Text) || ShowsShapes(whole.Text)))
            return null;
        var (named, former) = RenameModifier.Split(body);
        var table = TableIn(title, named);
        if (table is not null && Prefixes.Any(prefix => named.Text.Equals($"{prefix} {table.Value}", StringComparison.OrdinalIgnoreCase)))
            return new(table, table, former, true);
        var (name, isSuffixed) = NameIn(named, table);
        if (name.Text.Length is 0 or > LongestName || (!isPrefixed && (name.Text.AsSpan().Count(' ') >= MostWords || name.Text.AsSpan().ContainsAny('/', '?'))))
            return null;
        return new(new(name.Text, name.Span), table, former, isPrefixed || isSuffixed);
    }

    /// <summary>"Ticket Row Shape", "API Response Shapes", "TypeScript Types": what stands below is shown, not kept.</summary>
    private static bool ShowsShapes(string title) =>
        title.Contains(' ', StringComparison.Ordinal) && TitleWords.Normal(title).Split(' ') is { Length: > 1 } words && words[^1] is "shape" or "shapes" or "types" or "diagram" or "response" or "request" or "responses" or "requests" or "payload" or "format" or "example" or "examples" or "dto" or "dtos" or "interfaces" or "design";

    /// <summary>Whether a title is one of those that name nothing.</summary>
    public static bool IsGeneric(string title) => Generic.Contains(TitleWords.Normal(title)) || title.Contains(' ', StringComparison.Ordinal) && TitleWords.Normal(title).Split(' ') is { Length: > 1 } words && words.Any(word => word is "enum" or "enums") || !SectionTitles.TopicsOf(title).IsEmpty;

    private static (Passage Text, bool Found) WithoutPrefix(Passage text)
    {
        foreach (var prefix in Prefixes)
        {
            if (!text.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || text.Text.Length <= prefix.Length)
                continue;
            var at = prefix.Length;
            while (at < text.Text.Length && char.IsAsciiDigit(text.Text[at]) || (at < text.Text.Length && text.Text[at] == ' ' && at > prefix.Length))
                at++;
            var sign = text.Text.AsSpan(prefix.Length).TrimStart(" 0123456789.");
            if (sign.IsEmpty || sign[0] is not (':' or '：' or '-' or '–' or '—' or '`'))
                continue;
            var start = text.Text.Length - sign.Length + (sign[0] == '`' ? 0 : 1);
            return (text.Trim(start, text.Text.Length), true);
        }
        return (text, false);
    }

    /// <summary>A code span, or an identifier in parentheses: "Orders (<c>orders</c>)", "用户表（users）".</summary>
    private static Written<string>? TableIn(RichText title, Passage named)
    {
        foreach (var run in title.Runs)
            if ((run.Style & RunStyle.Code) != 0 && IsIdentifier(run.Text.Trim()) && named.Text.Contains(run.Text, StringComparison.Ordinal))
                return new(Bare(run.Text.Trim()), run.Span);
        var (open, close) = Parentheses(named.Text);
        if (open < 0)
            return null;
        var inside = named.Trim(open + 1, close);
        var isTable = IsIdentifier(inside.Text) && (inside.Text.Contains('_', StringComparison.Ordinal) || named.Text.AsSpan(0, open).IndexOfAnyInRange('\u0080', '\uFFFF') >= 0 || Names.Same(inside.Text, named.Text[..open]));
        return isTable ? new(Bare(inside.Text), inside.Span) : null;
    }

    private static (Passage Name, bool IsMarked) NameIn(Passage named, Written<string>? table)
    {
        var (open, _) = Parentheses(named.Text);
        var end = open > 0 ? open : named.Text.Length;
        if (Dash(named.Text) is var dash and > 0 && dash < end)
            end = dash;
        var name = named.Trim(0, end);
        foreach (var suffix in Suffixes)
            if (name.Text.Length > suffix.Length && name.Text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return (name.Trim(0, name.Text.Length - suffix.Length), true);
        return name.Text.Length == 0 && table is not null ? (Passage.Of(table.Span), true) : (name, false);
    }

    /// <summary>Where a description begins behind a dash between blanks, or a colon; -1 where none does.</summary>
    private static int Dash(string text)
    {
        foreach (var mark in new[] { " - ", " – ", " — ", ": ", "：" })
            if (text.IndexOf(mark, StringComparison.Ordinal) is var at and > 0)
                return at;
        return -1;
    }

    private static (int Open, int Close) Parentheses(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '（');
        var close = open < 0 ? -1 : text.AsSpan(open).IndexOfAny(')', '）');
        return close < 0 ? (-1, -1) : (open, open + close);
    }

    private static bool IsIdentifier(string text) => text.Length is > 0 and <= LongestName && char.IsLetter(text[0]) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '.' or '-');

    private static string Bare(string name) => name[(name.LastIndexOf('.') + 1)..];
}
