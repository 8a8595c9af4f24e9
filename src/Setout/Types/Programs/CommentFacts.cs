using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Types.Fields;
using Setout.Types.Tables;

namespace Setout.Types.Programs;

/// <summary>
/// The comment behind a member: <c>// unique, 3-30 characters</c>. Each of its clauses that is nothing but a fact is one; any other is
/// prose, whatever words it has.
/// </summary>
internal static class CommentFacts
{
    public static void Apply(FieldDraft field, Passage comment)
    {
        var clauses = Clauses.Of(comment).ToList();
        var prose = clauses.Where(clause => !TakeType(field, clause) && !TakeFacts(field, clause)).Select(clause => clause.Text).ToList();
        field.Describe(prose.Count == clauses.Count ? comment.Text : string.Join(", ", prose));
    }

    /// <summary><c>// integer</c> says more of a number, and <c>// uuid</c> of a text, than the language has a type for.</summary>
    private static bool TakeType(FieldDraft field, Passage clause)
    {
        if (field.Type?.Value is not ScalarType { Kind: ScalarKind.Number or ScalarKind.Text, MaxLength: null, MinLength: null, Format: TextFormat.None } stated || TypeReader.Whole(clause.Text)?.Type is not ScalarType said)
            return false;
        var isCloser = stated.Kind == ScalarKind.Number ? said.Kind is ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number
            : said.Kind is ScalarKind.Text or ScalarKind.Uuid or ScalarKind.Date or ScalarKind.Time or ScalarKind.Instant or ScalarKind.Decimal;
        if (isCloser)
            field.Type = new(said, field.Type.Span);
        return isCloser;
    }

    private static bool TakeFacts(FieldDraft field, Passage clause)
    {
        // On trial first: "unique per customer" is no fact that could be kept.
        var trial = new FieldDraft(field.Name, field.Span) { Type = field.Type, IsOptional = field.IsOptional };
        var modifiers = new FieldModifiers(new TokenCursor(clause), trial, FieldNames.Any);
        modifiers.ReadRemark();
        if (modifiers.Unknown.Count > 0 || modifiers.Conditions.Count > 0)
            return false;
        new FieldModifiers(new TokenCursor(clause), field, FieldNames.Any).ReadRemark();
        return true;
    }
}
