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
        var choices = new PythonChoices();
        OpenClass? outer = null;
        OpenClass? inner = null;
        foreach (var line in PythonLines.Of(block.Code))
        {
            if (line.Text.AsSpan().IsWhiteSpace())
                continue;
            var indent = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            var statement = line.Trim(0, line.Text.Length);
            if (inner is not null && indent <= inner.Indent)
            {
                Declare(inner, enums);
                inner = null;
            }
            if (PythonClass.Read(line) is { } found)
            {
                if (outer is null || indent <= outer.Indent)
                {
                    Close(outer, drafts, enums);
                    outer = new(found, indent, new EntityDraft(EntityNotation.Program, block.Span) { Name = found.Name, MayBeShape = !found.IsModel, IsShape = found.IsShape, ImpliedKey = found.IsDjango ? new(ScalarKind.Integer, "Django") : null });
                }
                else
                    inner = new(found, indent, new EntityDraft(EntityNotation.Program, block.Span) { Name = found.Name });
            }
            else if ((inner ?? outer) is { } open && indent > open.Indent && indent == (open.Body ??= indent))
                PythonField.Add(statement, open.Draft, open.Class, choices);
            PythonChoices.Declare(statement, enums);
        }
        Declare(inner, enums);
        Close(outer, drafts, enums);
        choices.Resolve(enums, drafts);
        return drafts;
    }

    private static void Close(OpenClass? closed, List<EntityDraft> drafts, NamedEnums enums)
    {
        if (!Declare(closed, enums) && closed is { Draft.Fields.Count: > 0 })
            drafts.Add(closed.Draft);
    }

    /// <summary>An enum is known from now on, also one inside a model; of other inner classes (<c>Meta</c>) nothing is kept.</summary>
    private static bool Declare(OpenClass? closed, NamedEnums enums)
    {
        if (closed is not { Class.IsEnum: true })
            return false;
        if (closed.Draft.Fields.Count > 0)
            enums.Add(closed.Class.Name.Value, new EnumType(closed.Draft.Fields.Select(field => field.Example?.Value ?? field.Name.Value).Distinct().ToEquatableArray()));
        return true;
    }

    /// <summary>A class whose lines are being read.</summary>
    private sealed record OpenClass(PythonClass Class, int Indent, EntityDraft Draft)
    {
        /// <summary>How far its own lines are indented; those of its methods stand deeper.</summary>
        public int? Body { get; set; }
    }
}
