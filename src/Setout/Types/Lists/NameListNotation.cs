using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Lists;

/// <summary>Names of fields and no more: lines <c>Orders (id, number, total)</c>, or one list of names below the heading of an entity.</summary>
internal static class NameListNotation
{
    private const int FewestNames = 3;

    public static bool Recognises(CodeBlock block) =>
        block.Language is "" or "text" or "txt" or "plaintext" or "sql" && !block.Code.Text.Contains("CREATE ", StringComparison.OrdinalIgnoreCase) && (NamedLists.In(Passage.Of(block.Code)).Count > 0 || Bare(Passage.Of(block.Code)) is not null);

    public static IEnumerable<EntityDraft> Read(CodeBlock block)
    {
        var passage = Passage.Of(block.Code);
        var named = NamedLists.In(passage);
        return named.Count > 0
            ? named.Select(list => Draft(block.Span, list))
            : Bare(passage) is { } fields ? [Draft(block.Span, fields)] : [];
    }

    private static EntityDraft Draft(SourceSpan span, NamedList list)
    {
        var draft = Draft(span, list.Name, list.Fields);
        if (list.Unclosed is { } open)
            draft.Findings.Add(UnclosedEntity.At(open, list.Name.Value));
        return draft;
    }

    /// <summary>Names that stand in running text.</summary>
    public static EntityDraft Draft(SourceSpan span, IEnumerable<Written<string>> fields) => Draft(span, null, fields);

    private static EntityDraft Draft(SourceSpan span, Written<string>? name, IEnumerable<Written<string>> fields)
    {
        var draft = new EntityDraft(EntityNotation.Names, span) { Name = name };
        foreach (var field in fields)
            if (draft.Find(field.Value) is null)
                draft.Add(new FieldDraft(field, field.Span));
        return draft;
    }

    /// <summary><c>id, name, email</c> and nothing else.</summary>
    private static List<Written<string>>? Bare(Passage passage)
    {
        var names = NamedLists.Names(passage, 0, passage.Text.Length);
        return names is { Count: >= FewestNames } ? names : null;
    }
}
