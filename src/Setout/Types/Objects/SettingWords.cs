using Setout.Diagnostics;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Scanning;

namespace Setout.Types.Objects;

/// <summary>The settings of a member that state no fact of a field: those that change nothing here, those that are not kept, and those that are none.</summary>
internal static class SettingWords
{
    /// <summary>Names of columns, indexes and drivers: nothing that a caller could notice.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "type", "alias", "sparse", "autopopulate", "of", "subtype", "field", "onUpdate", "hooks", "charset", "collate", "text", "cast", "excludeIndexes", "_id", "timestamps", "description", "example", "constraints", "foreignKey", "through", "as", "deferrable", "after", "first",
    };

    private static readonly (string Word, string Reason)[] NotKept =
    [
        ("match", "fields have no patterns here"),
        ("validate", "a validator is code; state bounds as `min`, `max`, `minlength`, `maxlength` or `enum`"),
        ("immutable", "every field that callers set may be changed by them"),
        ("expires", "rows are not deleted by their age"),
        ("select", "who may see a field is stated under Authorization"),
        ("get", "values are served as they are stored"),
        ("set", "values are stored as they are sent"),
        ("transform", "values are served as they are stored"),
        ("trim", "values are stored as they are sent"),
        ("lowercase", "values are stored as they are sent"),
        ("uppercase", "values are stored as they are sent"),
        ("refPath", "a reference points at rows of one entity"),
    ];

    private static readonly string[] Facts =
    [
        "required", "allowNull", "unique", "index", "primaryKey", "autoIncrement", "enum", "values", "minlength", "minLength", "maxlength", "maxLength", "min", "max", "default", "defaultValue", "ref", "references", "onDelete", "comment", "validate", "match",
    ];

    /// <summary>What to say of a setting that states no fact; null where nothing is lost.</summary>
    public static Diagnostic? Of(CodeScan scan, Setting setting, string field)
    {
        var place = scan.SpanOf(setting.NameStart, setting.NameStart + setting.Name.Length);
        var (word, reason) = Array.Find(NotKept, row => row.Word == setting.Name);
        if (Silent.Contains(setting.Name) || (word is not (null or "select") && scan.Text.AsSpan(setting.Start, setting.End - setting.Start) is "false"))
            return null;
        return word is not null
            ? UnreadStatement.Of(place, word, field, reason)
            : UnknownFieldWord.Of(new(setting.Name, place), $"among the settings of `{field}`", Facts);
    }
}
