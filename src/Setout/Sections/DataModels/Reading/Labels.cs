namespace Setout.Sections.DataModels.Reading;

/// <summary>What a label or heading below an entity announces.</summary>
internal enum LabelKind
{
    None,
    Relationships,
    Constraints,
    Fields,
    Table,
    Description,
}

/// <summary>The words of such labels. Another language is more words here.</summary>
internal static class Labels
{
    public static LabelKind Of(string label) => TitleWords.Normal(label) switch
    {
        "relationships" or "relationship" or "relations" or "relation" or "associations" or "entity relationships" or "references" or "foreign keys" or "关系" or "关联" or "リレーション" or "relaciones" or "relacionamentos" or "relacje" or "beziehungen" or "관계" or "quan hệ" or "связи" => LabelKind.Relationships,
        "indexes" or "indices" or "index" or "constraints" or "unique constraints" or "unique" or "keys" or "checks" or "validation" or "validation rules" or "rules" or "索引" or "约束" or "インデックス" or "制約" or "índices" or "indeksy" or "restricciones" or "restrições" => LabelKind.Constraints,
        "fields" or "field" or "columns" or "attributes" or "properties" or "schema" or "structure" or "字段" or "属性" or "campos" or "atributos" or "pola" or "felder" or "champs" => LabelKind.Fields,
        "table" or "table name" or "collection" or "表名" or "テーブル名" or "tabla" or "tabela" => LabelKind.Table,
        "description" or "purpose" or "说明" or "描述" or "概要" or "descripción" or "descrição" or "opis" or "beschreibung" => LabelKind.Description,
        _ => LabelKind.None,
    };
}
