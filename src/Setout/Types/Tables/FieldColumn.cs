using System.Collections.Frozen;

namespace Setout.Types.Tables;

/// <summary>What a column of a table of fields says.</summary>
internal enum FieldColumn
{
    None,
    Name,
    Type,

    /// <summary>Facts in words, any of them.</summary>
    Constraints,
    Required,
    Nullable,
    Default,
    Reference,
    Unique,
    Key,
    Values,
    Length,
    Example,
    Description,
}

/// <summary>The headers by which people head such columns. Another language is more words here.</summary>
internal static class FieldColumns
{
    private static readonly (FieldColumn Column, string Headers)[] Rows =
    [
        (FieldColumn.Name, "field, column, name, attribute, property, member, parameter, column name, field name, attribute name, property name, 字段, 字段名, 列名, 属性, 属性名, 名称, カラム, カラム名, 項目, 項目名, フィールド, campo, coluna, columna, atributo, kolumna, pole, nazwa, feld, spalte, attribut, colonne, champ, nom, 필드, 컬럼, trường, cột, поле, колонка, столбец"),
        (FieldColumn.Type, "type, data type, datatype, sql type, db type, column type, field type, 类型, 数据类型, 字段类型, 型, データ型, タイプ, tipo, tipo de dato, tipo de dado, typ, typ danych, datentyp, 타입, 자료형, kiểu, kiểu dữ liệu, тип"),
        (FieldColumn.Constraints, "constraints, constraint, rules, validation, validations, modifiers, attributes, properties, options, restrictions, key constraints, 约束, 约束条件, 制約, 制約条件, restricciones, restrições, ograniczenia, contraintes, einschränkungen, ràng buộc, ограничения"),
        (FieldColumn.Required, "required, mandatory, req, required?, not null, 必填, 是否必填, 必須, requerido, obligatorio, obrigatório, wymagane, obligatoire, pflicht, bắt buộc"),
        (FieldColumn.Nullable, "nullable, null, null?, optional, nullable?, optional?, allow null, 可空, 是否为空, 允许空, null可, null許容, nulo, opcional"),
        (FieldColumn.Default, "default, default value, 默认, 默认值, デフォルト, 初期値, padrão, valor padrão, predeterminado, valor por defecto, domyślnie, domyślna, défaut, standard, mặc định"),
        (FieldColumn.Reference, "references, reference, fk, foreign key, relation, relationship, refers to, ref, 外键, 外部キー"),
        (FieldColumn.Unique, "unique, unique?"),
        (FieldColumn.Key, "key, keys, pk, primary key, index, indexed, pk/fk, 主键, 键, キー, klucz, clave, chave"),
        (FieldColumn.Values, "values, allowed values, enum, enum values, possible values, 枚举, 取值"),
        (FieldColumn.Length, "length, size, max length, max, 长度, 桁数, tamanho, longitud"),
        (FieldColumn.Example, "example, examples, sample, sample value, 示例, 例, ejemplo, exemplo, przykład, beispiel, exemple"),
        (FieldColumn.Description, "description, notes, note, comment, comments, remarks, remark, purpose, meaning, details, usage, explanation, info, 说明, 描述, 备注, 注释, 含义, 説明, 備考, 内容, descripción, descrição, opis, uwagi, beschreibung, bemerkung, 설명, 비고, mô tả, ghi chú, описание, примечание"),
    ];

    private static readonly FrozenDictionary<string, FieldColumn> ByHeader = Rows
        .SelectMany(row => row.Headers.Split(", ").Select(header => (header, row.Column)))
        .DistinctBy(row => row.header)
        .ToFrozenDictionary(row => row.header, row => row.Column, StringComparer.OrdinalIgnoreCase);

    /// <summary>The word of a header that has one letter wrong; null where it has none, or more.</summary>
    public static string? Meant(string header)
    {
        var text = header.Trim().Trim('*', '_', '`').Trim();
        return text.Length > 3 && Find(text) == FieldColumn.None ? Array.Find(Headers, word => !text.Equals(word + "s", StringComparison.OrdinalIgnoreCase) && DidYouMean.Distance(text, word, 1) == 1) : null;
    }

    private static readonly string[] Headers = ["Field", "Column", "Name", "Attribute", "Property", "Type", "Data type", "Constraints", "Required", "Nullable", "Default", "References", "Unique", "Values", "Length", "Example", "Description"];

    /// <summary>What a header announces; a remark in parentheses does not count.</summary>
    public static FieldColumn Find(string header)
    {
        var text = header.Trim().Trim('*', '_', '`').Trim();
        if (ByHeader.TryGetValue(text, out var column))
            return column;
        var open = text.AsSpan().IndexOfAny('(', '（', '/');
        return open > 0 ? ByHeader.GetValueOrDefault(text[..open].Trim()) : FieldColumn.None;
    }
}
