using System.Text;

namespace Setout.Sections.DataModels.Reading;

/// <summary>Titles that speak of stored data without being one of the known ones: "Agent Models", "Schema Prisma", "会员数据表".</summary>
internal static class DataTitles
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "model", "models", "entity", "entities", "table", "tables", "schema", "schemas", "database", "collection", "collections", "db",
        "modelo", "modelos", "entidade", "entidades", "entidad", "tabela", "tabelas", "tabla", "tablas", "esquema", "datos", "dados", "encje", "tabele", "tabellen", "entitäten", "datenmodell", "datenbank", "entités", "modèle",
        "모델", "엔티티", "테이블", "스키마", "модель", "модели", "таблицы", "сущности",
    };

    private static readonly string[] Parts = ["数据", "模型", "实体", "表结构", "テーブル", "エンティティ", "データ", "モデル", "スキーマ", "데이터"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsInPlace = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool SpeakOfData(string title)
    {
        var words = TitleWords.Normal(title).AsSpan();
        foreach (var word in words.Split(' '))
            if (WordsInPlace.Contains(words[word]))
                return true;
        return !Ascii.IsValid(title) && Parts.Any(part => title.Contains(part, StringComparison.Ordinal));
    }
}
