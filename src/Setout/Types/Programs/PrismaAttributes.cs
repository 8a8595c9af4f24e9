using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;

namespace Setout.Types.Programs;

/// <summary>The attributes of a field of Prisma that other languages do not have: native types (<c>@db.Decimal(10, 2)</c>), and those that say nothing of rows.</summary>
internal static class PrismaAttributes
{
    private const string Native = "db.";

    private static readonly string[] Fields = ["@id", "@unique", "@default", "@relation", "@updatedAt", "@map", "@ignore", "@db"];

    private static readonly string[] Models = ["@@id", "@@unique", "@@index", "@@map", "@@ignore", "@@schema", "@@fulltext"];

    private static readonly HashSet<string> NativeTypes = new(StringComparer.Ordinal)
    {
        "Text", "Char", "VarChar", "NChar", "NVarChar", "NText", "TinyText", "MediumText", "LongText", "String", "Citext", "CatalogSingleChar", "Xml", "Inet", "Uuid", "UniqueIdentifier", "ObjectId",
        "Bit", "VarBit", "Bool", "Boolean", "TinyInt", "UnsignedTinyInt", "SmallInt", "UnsignedSmallInt", "MediumInt", "UnsignedMediumInt", "Int", "UnsignedInt", "Integer", "BigInt", "UnsignedBigInt", "Int2", "Int4", "Int8", "Long", "Oid", "Year",
        "Decimal", "Numeric", "Money", "SmallMoney", "Real", "Float", "Float4", "Float8", "Double", "DoublePrecision",
        "Date", "Time", "Timetz", "Timestamp", "Timestamptz", "DateTime", "DateTime2", "DateTimeOffset", "SmallDateTime",
        "Json", "JsonB", "ByteA", "Bytes", "Binary", "VarBinary", "TinyBlob", "Blob", "MediumBlob", "LongBlob", "Image", "BinData", "Array",
    };

    /// <summary>Whether it is done with; known ones that other languages have too are left to those.</summary>
    public static bool Take(FieldDraft field, Annotation annotation)
    {
        if (!annotation.Name.StartsWith(Native, StringComparison.Ordinal))
        {
            if (!Fields.Contains("@" + annotation.Name))
                field.Findings.Add(UnknownFieldWord.Of(new("@" + annotation.Name, annotation.Place), $"behind the type of `{field.Name.Value}`", Fields));
            return annotation.Name is "map" or "ignore" or "relation";
        }
        var native = annotation.Name[Native.Length..];
        if (NativeTypes.Contains(native))
            Narrow(field, native, annotation.Arguments);
        else
            field.Findings.Add(UnknownFieldWord.Of(new("@" + annotation.Name, annotation.Place), $"behind the type of `{field.Name.Value}`", NativeTypes.Select(name => "@" + Native + name)));
        return true;
    }

    /// <summary>Whether an attribute of a whole model is one; null where it is, else what to say.</summary>
    public static Diagnostics.Diagnostic? Unknown(Written<string> attribute) =>
        Models.Contains(attribute.Value) ? null : UnknownFieldWord.Of(attribute, "among the attributes of the model", Models);

    /// <summary>The native type says the same as the type of Prisma, but more exactly in these.</summary>
    private static void Narrow(FieldDraft field, string native, string arguments)
    {
        if (field.Type is not { Value: ScalarType stated, Span: var span })
            return;
        FieldType meant = (stated.Kind, native) switch
        {
            (ScalarKind.Text, "Uuid" or "UniqueIdentifier") => new ScalarType(ScalarKind.Uuid),
            (ScalarKind.Text, "Char" or "VarChar" or "NChar" or "NVarChar") => TypeArguments.Apply(stated, native, arguments.Length == 0 ? null : arguments),
            (ScalarKind.Decimal, "Decimal" or "Numeric") => TypeArguments.Apply(stated, native, arguments.Length == 0 ? null : arguments),
            (ScalarKind.Instant, "Date") => new ScalarType(ScalarKind.Date),
            (ScalarKind.Instant, "Time" or "Timetz") => new ScalarType(ScalarKind.Time),
            _ => stated,
        };
        field.Type = new(meant, span);
    }
}
