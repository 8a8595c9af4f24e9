using System.Collections.Frozen;

namespace Setout.Types.Python;

/// <summary>The types of columns that only frameworks of Python have; all others are those of every notation.</summary>
internal static class PythonFieldTypes
{
    private static readonly (FieldType Type, string Words)[] Rows =
    [
        (new ScalarType(ScalarKind.Text), "GenericIPAddressField, IPAddressField, FileField, ImageField, FilePathField, StringField, ObjectIdField, CommaSeparatedIntegerField, DurationField, Unicode, UnicodeText, SortedListField"),
        (new ScalarType(ScalarKind.Integer), "SmallIntegerField, PositiveSmallIntegerField, PositiveBigIntegerField, AutoField, BigAutoField, SmallAutoField, IntField, LongField, SequenceField"),
        (new ScalarType(ScalarKind.Boolean), "NullBooleanField"),
        (new ScalarType(ScalarKind.Binary), "BinaryField, LargeBinary"),
        (new ScalarType(ScalarKind.Uuid), "PGUUID, PG_UUID, GUID"),
        (new ScalarType(ScalarKind.Instant), "AwareDateTime, UtcDateTime"),
        (new JsonType(), "HStoreField, PointField, PolygonField, GeometryField, DictField, MapField, EmbeddedDocumentField, EmbeddedDocumentListField, ListField, DynamicField, PickleType, GenericForeignKey, GenericRelation, SearchVectorField, VectorField, Vector"),
    ];

    private static readonly FrozenDictionary<string, FieldType> ByWord = Rows
        .SelectMany(row => row.Words.Split(", ").Select(word => (word, row.Type)))
        .ToFrozenDictionary(row => row.word, row => row.Type, StringComparer.Ordinal);

    /// <summary>What could have been meant by a field of Django that is none.</summary>
    public static IEnumerable<string> Fields =>
    [
        "CharField", "TextField", "IntegerField", "BigIntegerField", "PositiveIntegerField", "DecimalField", "FloatField", "BooleanField", "DateField", "DateTimeField", "TimeField", "EmailField", "URLField", "SlugField", "UUIDField", "JSONField", "ArrayField",
        "ForeignKey", "OneToOneField", "ManyToManyField", .. Rows.SelectMany(row => row.Words.Split(", ")).Where(word => word.EndsWith("Field", StringComparison.Ordinal)),
    ];

    /// <summary>The type of a word; null where only the table of all notations may have it.</summary>
    public static FieldType? Find(string word) => ByWord.GetValueOrDefault(word);
}
