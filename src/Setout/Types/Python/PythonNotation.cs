using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Types.Entities;

namespace Setout.Types.Python;

/// <summary>Python classes: Django models, SQLAlchemy tables, dataclasses and Pydantic models.</summary>
internal static class PythonNotation
{
    public static bool Recognises(CodeBlock block) =>
        block.Language is "python" or "py" or "" && block.Code.Lines.Any(line => PythonClass.Read(Passage.Of(line)) is not null);

    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums)
    {
        var drafts = new List<EntityDraft>();
        EntityDraft? current = null;
        PythonClass? opened = null;
        var depth = 0;
        foreach (var line in PythonLines.Of(block.Code))
        {
            var indent = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            if (PythonClass.Read(line) is { } found && (opened is null || indent <= depth))
            {
                Close(drafts, current, opened, enums);
                (opened, depth) = (found, indent);
                current = new EntityDraft(EntityNotation.Program, block.Span) { Name = found.Name, MayBeShape = !found.IsModel, IsShape = found.IsShape, ImpliedKey = found.IsDjango ? new(ScalarKind.Integer, "Django") : null };
            }
            else if (current is not null && indent > depth && line.Text.Trim().Length > 0)
                PythonField.Add(line.Trim(0, line.Text.Length), current, opened!);
        }
        Close(drafts, current, opened, enums);
        return drafts;
    }

    private static void Close(List<EntityDraft> drafts, EntityDraft? draft, PythonClass? opened, NamedEnums enums)
    {
        if (draft is null || draft.Fields.Count == 0)
            return;
        if (opened!.IsEnum)
            enums.Add(opened.Name.Value, new EnumType(draft.Fields.Select(field => field.Example?.Value ?? field.Name.Value).Distinct().ToEquatableArray()));
        else
            drafts.Add(draft);
    }
}
