using Setout.Expressions;
using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What a sentence at an endpoint demands of the state before: "only while draft or paid", "not once shipped".</summary>
/// <param name="Expression">What must hold.</param>
/// <param name="Text">In the author's words; empty where nothing is stated.</param>
internal sealed record StateCondition(Expression Expression, string Text);

/// <summary>Finds the condition of a transition in the text of its endpoint.</summary>
internal static class ConditionReader
{
    private static readonly string[] Positive = ["only", "must be", "must still be", "has to be", "while", "requires", "when it is", "from "];
    private static readonly string[] Negative = ["not ", "n't", "cannot", "already", "unless", "no longer", "once", "after", "except"];

    private static readonly string[] Refusals = ["409", "refuse", "reject", "error", "fail", "forbid", "not allowed", "cannot", "conflict", "denied"];

    public static StateCondition Read(Endpoint endpoint, PlannedEntity entity, PlannedField field, object target, List<Inference> inferences)
    {
        if (field.Type is EnumType states)
            foreach (var sentence in Sentences(endpoint))
                if (Read(sentence, field, states, target) is { } condition)
                {
                    inferences.Add(new($"allowed where {condition.Expression}", $"the text says: {condition.Text}", sentence.Span));
                    return condition;
                }
        inferences.Add(new($"refused where `{field.Name}` is {target} already", "no condition is stated", endpoint.Span));
        return new(NotYet(field, target), "");
    }

    private static IEnumerable<Written<string>> Sentences(Endpoint endpoint)
    {
        foreach (var statement in endpoint.Behaviour)
            foreach (var sentence in Split(new(statement.Text.Plain, statement.Span)))
                yield return sentence;
        if (endpoint.Description is { } description)
            foreach (var sentence in Split(description))
                yield return sentence;
        foreach (var error in endpoint.Errors)
            if (error.Status == 409 && error.Description.Length > 0)
                yield return new(error.Description, error.Span);
    }

    private static IEnumerable<Written<string>> Split(Written<string> text) =>
        text.Value.Split(['.', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(sentence => new Written<string>(sentence, text.Span));

    private static StateCondition? Read(Written<string> sentence, PlannedField field, EnumType states, object target)
    {
        var lower = sentence.Value.ToLowerInvariant();
        if (SaysWhatHappens(lower))
            return null;
        var positive = FirstOf(lower, Positive);
        var negative = FirstOf(lower, Negative);
        if (positive is null && negative is null)
            return null;
        var isNegative = positive is null || negative < positive;
        var from = isNegative ? negative!.Value : positive!.Value;
        var named = states.Values.Where(state => Mentions(lower, state, isNegative ? from : 0) && !(state.Equals(target as string, StringComparison.Ordinal) && !isNegative)).ToEquatableArray();
        if (named.IsEmpty)
            return null;
        if (!isNegative)
            return new(OneOf(field, named), sentence.Value);
        var excluded = named.Contains((string)target) ? named : [.. named, (string)target];
        return new(new UnaryExpression(UnaryOperator.Not, OneOf(field, excluded)), sentence.Value);
    }

    private static int? FirstOf(string text, string[] words)
    {
        int? first = null;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (first is null || at < first))
                first = at;
        }
        return first;
    }

    /// <summary>Whether a state stands in a text as a word of its own: <c>paid</c>, but not in <c>unpaid</c>.</summary>
    private static bool Mentions(string text, string state, int from)
    {
        foreach (var spelling in (ReadOnlySpan<string>)[state.ToLowerInvariant(), state.ToLowerInvariant().Replace('_', ' ')])
            for (var at = text.IndexOf(spelling, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(spelling, at + 1, StringComparison.Ordinal))
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + spelling.Length == text.Length || !char.IsLetterOrDigit(text[at + spelling.Length])))
                    return true;
        return false;
    }

    private static Expression OneOf(PlannedField field, EquatableArray<string> states) =>
        states.Count == 1
            ? new BinaryExpression(BinaryOperator.Equal, new FieldReference(field.Name), new Literal(states[0]))
            : new InExpression(new FieldReference(field.Name), states.Select(state => (Expression)new Literal(state)).ToEquatableArray());

    private static BinaryExpression NotYet(PlannedField field, object target)
    {
        var differs = new BinaryExpression(BinaryOperator.NotEqual, new FieldReference(field.Name), new Literal(target));
        return field.IsNullable ? new(BinaryOperator.Or, new IsNullExpression(new FieldReference(field.Name)), differs) : differs;
    }

    /// <summary>"If it is paid already, the payment is refunded" says what happens, and forbids nothing.</summary>
    private static bool SaysWhatHappens(string sentence) =>
        (sentence.StartsWith("if ", StringComparison.Ordinal) || sentence.StartsWith("when ", StringComparison.Ordinal)) && sentence.Contains(',', StringComparison.Ordinal)
        && !Refusals.Any(word => sentence.Contains(word, StringComparison.Ordinal));
}
