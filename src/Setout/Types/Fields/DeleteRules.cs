using Setout.Sections.DataModels.Rules;

namespace Setout.Types.Fields;

/// <summary>What is to happen when the referenced row is deleted, as a word of its own: <c>'CASCADE'</c>, <c>'set null'</c>.</summary>
internal static class DeleteRules
{
    private static readonly string[] Known = ["CASCADE", "SET NULL", "RESTRICT", "NO ACTION"];

    public static void Apply(Written<string> word, FieldDraft field)
    {
        var rule = Of(word.Value);
        if (rule is { } known)
            field.OnDelete = known;
        else if (IsDefault(word.Value))
            field.Findings.Add(NoDefault(word.Span, field.Name.Value));
        else
            field.Findings.Add(UnknownFieldWord.Of(word, $"as what deleting does to `{field.Name.Value}`", Known));
    }

    /// <summary>The reference cannot fall back to another row, so that deleting is refused.</summary>
    public static Diagnostics.Diagnostic NoDefault(SourceSpan place, string field) =>
        UnreadStatement.Of(place, "SET DEFAULT", field, "deleting a row that is referenced is refused instead; write `SET NULL` or `CASCADE` if it may be deleted");

    private static DeleteRule? Of(string word) => Letters(word) switch
    {
        "cascade" => DeleteRule.Cascade,
        "setnull" => DeleteRule.SetNull,
        "restrict" or "noaction" or "protect" => DeleteRule.Restrict,
        _ => null,
    };

    private static bool IsDefault(string word) => Letters(word) == "setdefault";

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetter)).ToLowerInvariant();
}
