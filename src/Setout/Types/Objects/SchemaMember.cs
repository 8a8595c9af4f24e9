using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Objects;

/// <summary>A member of a schema: <c>name: String</c>, <c>name: { type: String, required: true, maxlength: 80 }</c>, <c>tags: [String]</c>.</summary>
internal static class SchemaMember
{
    private static readonly string[] Prefixes = ["DataTypes.", "Sequelize.", "mongoose.", "Schema.", "Types."];

    /// <summary>The field; null where the stretch states none.</summary>
    public static FieldDraft? Read(CodeScan scan, int start, int end)
    {
        var colon = scan.Find(':', start, end);
        if (colon < 0)
            return null;
        var (first, last) = scan.Trim(start, colon);
        var name = scan.Unquoted(first, last);
        if (name.Value.Length == 0 || !name.Value.All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
            return null;
        var (from, to) = scan.Trim(colon + 1, end);
        if (from >= to)
            return null;
        var field = new FieldDraft(name, scan.SpanOf(start, end));
        Value(scan, from, to, field);
        field.IsOptional ??= !field.IsKey;
        field.Describe(scan.CommentBehind(to));
        return field;
    }

    private static void Value(CodeScan scan, int start, int end, FieldDraft field)
    {
        if (scan.Text[start] == '{' && Settings(scan, start, end) is var settings)
        {
            if (settings.Find(setting => setting.Name == "type") is { Name: not null } type)
            {
                field.Type = new(TypeOf(scan, type.Start, type.End, field), scan.SpanOf(type.Start, type.End));
                foreach (var setting in settings)
                    SchemaSetting.Apply(scan, setting, field);
            }
            else
                field.Type = new(new JsonType(), scan.SpanOf(start, end));
            return;
        }
        field.Type = new(TypeOf(scan, start, end, field), scan.SpanOf(start, end));
    }

    public static List<Setting> Settings(CodeScan scan, int start, int end)
    {
        var settings = new List<Setting>();
        foreach (var (from, to) in scan.Split(start + 1, Math.Min(end, scan.Close(start)), ","))
            if (scan.Find(':', from, to) is var colon and > 0)
            {
                var (first, last) = scan.Trim(from, colon);
                var (valueStart, valueEnd) = scan.Trim(colon + 1, to);
                if (first >= last || valueStart >= valueEnd)
                    continue;
                settings.Add(new(scan.Unquoted(first, last).Value, scan.Text[first] is '"' or '\'' ? first + 1 : first, valueStart, valueEnd));
            }
        return settings;
    }

    private static FieldType TypeOf(CodeScan scan, int start, int end, FieldDraft field)
    {
        if (start < end && scan.Text[start] == '[')
        {
            var (from, to) = scan.Trim(start + 1, Math.Max(start + 1, end - 1));
            return new ArrayType(from >= to ? new JsonType() : scan.Text[from] == '{' ? ItemOf(scan, from, to, field) : TypeOf(scan, from, to, field));
        }
        if (start < end && scan.Text[start] is '{' or '(')
            return new JsonType();
        var written = scan.Text[start..end];
        foreach (var prefix in Prefixes)
            written = written.Replace(prefix, "", StringComparison.Ordinal);
        return written switch
        {
            "Date" or "DATE" or "NOW" => new ScalarType(ScalarKind.Instant),
            "Decimal128" => new ScalarType(ScalarKind.Decimal),
            "Map" or "Object" or "VIRTUAL" => new JsonType(),
            "UUIDV4" or "UUIDV1" => new ScalarType(ScalarKind.Uuid),
            _ => TypeReader.Match(written.Replace("ENUM(", "enum(", StringComparison.Ordinal)) is { Length: > 0 } match ? match.Type : new UnknownType(written),
        };
    }

    /// <summary><c>[{ type: ObjectId, ref: 'Tag' }]</c> is a list of ids, any other object in a list is JSON.</summary>
    private static FieldType ItemOf(CodeScan scan, int start, int end, FieldDraft field)
    {
        var settings = Settings(scan, start, end);
        if (settings.Find(setting => setting.Name == "type") is not { Name: not null } type)
            return new JsonType();
        var item = TypeOf(scan, type.Start, type.End, field);
        foreach (var setting in settings)
            if (setting.Name == "ref")
                SchemaSetting.Apply(scan, setting, field);
            else if (setting.Name == "enum" && SchemaSetting.Words(scan, setting) is { Count: > 1 } values)
                item = new EnumType(values.ToEquatableArray());
        return item;
    }
}

/// <summary>A setting of a member, and where it and its value stand.</summary>
internal readonly record struct Setting(string Name, int NameStart, int Start, int End);
