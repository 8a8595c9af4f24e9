using System.Collections.Frozen;

namespace Setout.Types;

/// <summary>The type words that people use, in lower case, and what they mean. A spelling that is missing is one more word here.</summary>
internal static class TypeTable
{
    private static readonly (FieldType Type, string Words)[] Rows =
    [
        (new ScalarType(ScalarKind.Text),
            "string, str, text, varchar, nvarchar, varchar2, char, nchar, character, character varying, bpchar, citext, tinytext, mediumtext, longtext, ntext, clob, "
            + "charfield, textfield, slug, slugfield, phone, markdown, html, richtext, xml, ulid, cuid, nanoid, objectid, inet, cidr, macaddr, interval, tsvector, "
            + "字符串, 文本, 文字列, texto, cadena, tekst, texte"),
        (new ScalarType(ScalarKind.Text) { Format = TextFormat.Email }, "email, e-mail, emailfield, emailstr"),
        (new ScalarType(ScalarKind.Text) { Format = TextFormat.Url }, "url, uri, urlfield, httpurl"),
        (new ScalarType(ScalarKind.Integer),
            "int, integer, bigint, smallint, tinyint, mediumint, biginteger, smallinteger, big integer, long, short, int2, int4, int8, int16, int32, int64, i16, i32, i64, u16, u32, u64, byte, "
            + "uint, uint16, uint32, uint64, serial, bigserial, smallserial, serial4, serial8, year, integerfield, bigintegerfield, positiveintegerfield, "
            + "整数, 整数型, entero, inteiro"),
        (new ScalarType(ScalarKind.Decimal), "decimal, numeric, dec, money, smallmoney, bigdecimal, currency, decimalfield"),
        (new ScalarType(ScalarKind.Number), "number, float, double, real, double precision, float4, float8, float32, float64, f32, f64, floatfield"),
        (new ScalarType(ScalarKind.Boolean), "bool, boolean, bit, logical, booleanfield, 布尔, 布尔值, 真偽値, booleano, logiczny"),
        (new ScalarType(ScalarKind.Date), "date, dateonly, localdate, datefield, 日期, fecha"),
        (new ScalarType(ScalarKind.Time), "time, timeonly, localtime, timetz, timefield"),
        (new ScalarType(ScalarKind.Instant),
            "datetime, date-time, date time, timestamp, timestamptz, datetime2, datetimeoffset, smalldatetime, instant, localdatetime, offsetdatetime, zoneddatetime, datetimefield, "
            + "iso8601, iso-8601, iso 8601, iso timestamp, iso datetime, iso date, iso string, isodate"),
        (new ScalarType(ScalarKind.Uuid), "uuid, guid, uuidv4, uuidv7, uuid4, uuid7, uuidfield, uniqueidentifier, id"),
        (new ScalarType(ScalarKind.Binary), "binary, varbinary, bytea, bytes, blob, tinyblob, mediumblob, longblob, buffer, base64"),
        (new ArrayType(new ScalarType(ScalarKind.Text)), "stringset, stringlist, stringarray"),
        (new JsonType(), "json, jsonb, object, any, map, dict, dictionary, hashmap, hstore, record, struct, mixed, jsonobject, jsonfield, point, geometry, geography, 对象"),
    ];

    /// <summary>What is asked for first where two are as near.</summary>
    private static readonly string[] Canonical = ["string", "text", "int", "integer", "decimal", "number", "bool", "date", "time", "datetime", "uuid", "binary", "json", "enum"];

    /// <summary>Words that hardly ever are a value: between the quotes of a JSON sample they are types.</summary>
    private static readonly FrozenSet<string> Strong = FrozenSet.ToFrozenSet(
        [
            "string", "str", "uuid", "guid", "int", "integer", "bigint", "number", "float", "decimal", "numeric", "boolean", "bool", "datetime", "date-time", "timestamp", "timestamptz",
            "varchar", "jsonb", "iso8601", "iso-8601", "iso 8601", "iso timestamp", "iso datetime", "iso date", "iso string", "double precision", "int32", "int64", "float64",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FieldType> ByWord = Rows
        .SelectMany(row => row.Words.Split(", ").Select(word => (Word: word, row.Type)))
        .ToFrozenDictionary(row => row.Word, row => row.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>All words, for asking what was meant.</summary>
    public static IEnumerable<string> Words => Canonical.Concat(Rows.SelectMany(row => row.Words.Split(", ")));

    /// <summary>The type of a word or of two with a blank between, in any case; null if there is none.</summary>
    public static FieldType? Find(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>Whether the word names a type even where a value could stand.</summary>
    public static bool IsStrong(string word) => Strong.Contains(word);
}
