using Setout.Sections.DataModels;
using Setout.Text;
using Setout.Types;

namespace Setout.Tests.DataModels;

/// <summary>Reads the data models of a page and shows them a field a line.</summary>
internal static class Models
{
    public static (string Shown, string Findings) Read(string markdown)
    {
        var result = DesignReader.Read(new SourceText("design.md", "## Data Models\n\n" + markdown.ReplaceLineEndings("\n")));
        var findings = result.Diagnostics.Where(finding => finding.Rule.Code.StartsWith("SET2", StringComparison.Ordinal)).Select(finding => $"{finding.Span.Position.Line - 2}:{finding.Span.Position.Column} {finding.Rule.Code} {finding.Message}");
        return (Show(result.Design.DataModels), string.Join('\n', findings));
    }

    public static string Show(DataModelsSection models) => string.Join('\n', models.Entities.SelectMany(Show));

    private static IEnumerable<string> Show(Entity entity)
    {
        yield return $"{entity.Name.Value}{(entity.TableName is { } table && table.Value != entity.Name.Value ? $" [{table.Value}]" : "")}{(entity.FormerName is { } former ? $" was {former.Value}" : "")}";
        foreach (var field in entity.Fields)
            yield return "  " + Show(field);
        foreach (var constraint in entity.Constraints)
            yield return "  " + Show(constraint);
        foreach (var relationship in entity.Relationships)
            yield return $"  {relationship.Kind} {relationship.Other?.Value ?? "?"}";
    }

    public static string Show(Field field)
    {
        List<string> facts = [$"{field.Name.Value}: {field.Type.Value}{(field.IsOptional switch { true => "?", false => "!", null => "" })}"];
        facts.AddRange(field.IsKey ? ["pk"] : []);
        facts.AddRange(field.IsUnique ? ["unique"] : []);
        facts.AddRange(field.IsIndexed ? ["index"] : []);
        facts.AddRange(field.IsReadOnly ? ["readonly"] : []);
        facts.AddRange(field.Checks.Select(check => $"[{check.Value}]"));
        facts.AddRange(field.Default is null ? [] : [$"= {Show(field.Default.Value)}"]);
        facts.AddRange(field.Reference is not { } reference ? [] : [$"-> {reference.Entity.Value}{(reference.Field is { } key ? $".{key}" : "")}{(reference.OnDelete == DeleteRule.Unstated ? "" : $" {reference.OnDelete}")}"]);
        facts.AddRange(field.Example is null ? [] : [$"e.g. {field.Example.Value}"]);
        facts.AddRange(field.FormerName is null ? [] : [$"was {field.FormerName.Value}"]);
        facts.AddRange(field.Description.Length == 0 ? [] : [$"-- {field.Description}"]);
        return string.Join(' ', facts);
    }

    private static string Show(DefaultValue value) => value switch
    {
        ConstantDefault { Value: string text } => $"'{text}'",
        ConstantDefault { Value: null } => "null",
        ConstantDefault { Value: bool truth } => truth ? "true" : "false",
        ConstantDefault constant => FormattableString.Invariant($"{constant.Value}"),
        NowDefault => "now",
        NewIdDefault => "new id",
        JsonDefault json => json.Json,
        UnknownDefault unknown => $"unknown({unknown.Text})",
        _ => "?",
    };

    private static string Show(EntityConstraint constraint) => constraint switch
    {
        KeyConstraint key => $"pk({string.Join(", ", key.Fields)})",
        UniqueConstraint unique => $"unique({string.Join(", ", unique.Fields)})",
        IndexConstraint index => $"index({string.Join(", ", index.Fields)}){(index.IsUnique ? " unique" : "")}",
        CheckConstraint check => $"check({check.Condition})",
        ReferenceConstraint reference => $"fk({string.Join(", ", reference.Fields)}) -> {reference.Reference.Entity.Value} {reference.Reference.OnDelete}",
        _ => "?",
    };

    /// <summary>Asserts what is read from a page and that nothing else was found than what is expected.</summary>
    public static void AreRead(string markdown, string expected, string findings = "")
    {
        var (shown, found) = Read(markdown);
        Xunit.Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), shown.Trim());
        Xunit.Assert.Equal(findings.ReplaceLineEndings("\n").Trim(), found.Trim());
    }
}
