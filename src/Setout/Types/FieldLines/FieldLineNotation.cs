using Setout.Expressions;
using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;

namespace Setout.Types.FieldLines;

/// <summary>A block with a line for each field, the canonical notation.</summary>
internal static class FieldLineNotation
{
    /// <summary>Whether most lines of a block state fields.</summary>
    public static bool Recognises(CodeBlock block)
    {
        if (IsProgram(block.Language))
            return false;
        var (fields, known, others) = (0, 0, 0);
        foreach (var line in block.Code.Lines)
        {
            var text = FieldLineText.Of(Passage.Of(line)).Text;
            if (FieldLineText.SaysNothing(text) || EntityHeader.Read(text) is not null)
                continue;
            if (FieldLineHead.Read(text) is { } head && LooksTyped(text, head))
            {
                fields++;
                known += TypeReader.Match(text, head.RestStart).IsKnown ? 1 : 0;
            }
            else
                others++;
        }
        return known > 0 && fields >= others;
    }

    /// <summary>Lines of a program look like fields, and are none.</summary>
    private static bool IsProgram(string language) => language is "ts" or "typescript" or "tsx" or "jsx" or "python" or "py" or "java" or "kotlin" or "cs" or "csharp" or "c#" or "go" or "golang" or "rust" or "rs" or "swift" or "php" or "ruby" or "rb" or "dart"
        or "bash" or "sh" or "shell" or "console" or "zsh" or "powershell" or "html" or "xml" or "css" or "scss" or "yaml" or "yml" or "toml" or "ini" or "env" or "dockerfile" or "docker" or "nginx" or "http" or "graphql" or "gql" or "proto" or "protobuf" or "mermaid" or "plantuml" or "diff";

    /// <summary>The entities of a block: one, or one for each <c>Name {</c> and <c>Name:</c> line.</summary>
    public static IEnumerable<EntityDraft> Read(CodeBlock block, ReadingReport report)
    {
        var lines = block.Code.Lines.Select(line => FieldLineText.Of(Passage.Of(line))).ToList();
        var names = FieldNames.Of(lines.Select(line => FieldLineHead.Read(line.Text) is { } head ? line.Text.Substring(head.NameStart, head.NameLength) : "").Where(name => name.Length > 0));
        var drafts = new List<EntityDraft>();
        var current = new EntityDraft(EntityNotation.FieldLines, block.Span);
        foreach (var line in lines)
        {
            if (EntityHeader.Read(line.Text) is var (start, length))
            {
                Close(drafts, current);
                current = new EntityDraft(EntityNotation.FieldLines, block.Span) { Name = line.Written(start, length) };
            }
            else
                Read(line, names, current, report);
        }
        Close(drafts, current);
        return drafts;
    }

    private static void Close(List<EntityDraft> drafts, EntityDraft draft)
    {
        if (draft.Fields.Count > 0 || draft.Constraints.Count > 0 || draft.Name is not null)
            drafts.Add(draft);
    }

    private static void Read(Passage line, FieldNames names, EntityDraft draft, ReadingReport report)
    {
        if (FieldLineText.IsMore(line.Text))
            draft.IsAddition = true;
        else if (FieldLineText.SaysNothing(line.Text))
            return;
        else if (ConstraintLineReader.TryRead(line, names, report, out var constraint))
        {
            if (constraint is not null)
                draft.Add(constraint);
        }
        else if (FieldLineReader.Read(line, names, report) is { } field)
            draft.Add(field);
        else
            report.Add(UnreadableFieldLine.Rule.At(line.Span, $"`{Cut(line.Text)}` states no field: write `name: type`, or begin the line with `--`"));
    }

    private static bool LooksTyped(string text, FieldLineHead head)
    {
        var rest = text.AsSpan(head.RestStart).TrimStart();
        return !rest.IsEmpty && (rest[0] is '-' or '=' or '(' || TypeReader.Match(text, head.RestStart) is { Length: > 0 } match && (match.IsKnown || !rest.ContainsAny('.', '{')));
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
