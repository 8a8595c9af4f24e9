using Setout.Markdown;
using Setout.Types.Tables;

namespace Setout.Sections.DataModels.Reading;

/// <summary>A table with a row for each entity: its name, and words about it. The fields stand elsewhere, or nowhere.</summary>
internal static class NameTable
{
    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "table", "table name", "entity", "entity name", "collection", "model", "表名", "表", "实体", "实体名称", "数据表", "テーブル", "テーブル名", "エンティティ", "테이블", "테이블명", "엔티티", "tabla", "tabela", "entidad", "entidade", "encja", "tabelle", "entität",
        "bảng", "thực thể", "таблица", "сущность", "entité",
    };

    /// <summary>The names in the first column with the words behind them; none where it is another table.</summary>
    public static IEnumerable<(Written<string> Name, string Description)> Read(TableBlock table)
    {
        if (table.Header.Count < 2 || !Heads.Contains(TitleWords.Normal(table.Header[0].Plain)) || FieldTableReader.Recognises(table))
            yield break;
        foreach (var row in table.Rows)
            if (row.Cells is [var first, ..] && first.Plain.Trim() is { Length: > 0 and < 60 } name && name.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '.'))
                yield return (new(name, first.Span), row.Cells.Count > 1 ? row.Cells[1].Plain.Trim() : "");
    }
}
