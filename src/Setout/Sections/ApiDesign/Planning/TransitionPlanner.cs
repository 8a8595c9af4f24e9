using Setout.Expressions;
using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A verb behind an item changes the state of the row: <c>POST /orders/{id}/cancel</c>.</summary>
internal static class TransitionPlanner
{
    /// <summary>The transition that a verb means, or null where no field of the entity has a state for it.</summary>
    public static TransitionAnswer? Plan(Endpoint endpoint, BoundPath path, string verb, List<Inference> inferences)
    {
        var entity = path.Entity!;
        if (StateOf(entity, verb) is not { } state)
            return Touch(endpoint, path, verb, inferences);
        var (field, target) = state;
        inferences.Add(new($"sets `{field.Name}` to {target}", $"`{verb}` leads to a state that `{field.Name}` has", field.Origin));
        var stamps = Stamps(entity, verb, target);
        foreach (var stamp in stamps)
            inferences.Add(new($"sets `{stamp}` to now", "its name is that of the state", entity.Field(stamp).Origin));
        var condition = ConditionReader.Read(endpoint, entity, field, target, inferences);
        return new(entity.Name, path.Scope, field.Name, target, condition.Expression, condition.Text, stamps) { Parents = path.Parents };
    }

    /// <summary>A verb that leaves only its instant: <c>POST /workers/{id}/heartbeat</c> and <c>last_heartbeat_at</c>.</summary>
    private static TransitionAnswer? Touch(Endpoint endpoint, BoundPath path, string verb, List<Inference> inferences)
    {
        if (TouchedBy(path.Entity!, verb) is not { } field)
            return null;
        inferences.Add(new($"sets `{field.Name}` to now", $"`{verb}` leads to no state, and it is named after it", endpoint.Path.Span));
        return new(path.Entity!.Name, path.Scope, field.Name, "now", new Literal(true), "", []) { Parents = path.Parents };
    }

    /// <summary>The instant that is named after a verb; null for none.</summary>
    public static PlannedField? TouchedBy(PlannedEntity entity, string verb)
    {
        var word = string.Concat(Names.Words(verb));
        return entity.Fields.FirstOrDefault(field => field is { Type: ScalarType { Kind: ScalarKind.Instant }, Writer: FieldWriter.Caller or FieldWriter.Server }
            && string.Concat(Names.Words(field.Name).Where(part => part is not ("last" or "at" or "on" or "time"))) is var stem
            && (stem == word || StateWords.TargetsOf(verb).Contains(stem) || StateWords.IsTouch(verb) && stem == "seen"));
    }

    /// <summary>The transition of all rows that a verb with `all` means (<c>mark-all-read</c>), or null.</summary>
    public static TransitionAllAnswer? PlanAll(Endpoint endpoint, BoundPath path, string word, List<Inference> inferences)
    {
        var words = Names.Words(word);
        var verb = string.Join('-', words.Where(part => part is not ("all" or "mark" or "as")));
        if (!words.Contains("all") || verb.Length == 0 || StateOf(path.Entity!, verb) is not var (field, target))
            return null;
        inferences.Add(new($"sets `{field.Name}` of all rows to {target}", $"`{verb}` leads to a state that `{field.Name}` has", endpoint.Path.Span));
        return new(path.Entity!.Name, path.Scope, field.Name, target, Stamps(path.Entity!, verb, target)) { Parents = path.Parents };
    }

    /// <summary>Whether a field of the entity has a state for a verb.</summary>
    public static bool HasState(PlannedEntity entity, string verb) => StateOf(entity, verb) is not null;

    /// <summary>The state that a word behind all rows asks for: <c>/orders/pending</c>, <c>/products/featured</c>; null for none.</summary>
    public static (PlannedField Field, object Target)? NamedState(PlannedEntity entity, string word) => EnumState(entity, word) ?? FlagOf(entity, word, true);

    /// <summary>The kind of a new row that a word behind all rows says: <c>POST /connections/google</c>; null for none.</summary>
    public static (PlannedField Field, object Target)? NamedKind(PlannedEntity entity, string word)
    {
        foreach (var field in entity.NamedFields)
            if (field is { Type: EnumType kinds, Writer: FieldWriter.Caller } && !IsStatus(field) && kinds.Values.FirstOrDefault(value => StateWords.Letters(value) == StateWords.Letters(word)) is { } kind)
                return (field, kind);
        return null;
    }

    private static (PlannedField Field, object Target)? StateOf(PlannedEntity entity, string verb) =>
        EnumState(entity, verb) ?? FlagOf(entity, verb, true) ?? (StateWords.Undone(verb) is { } undone ? FlagOf(entity, undone, false) : null) ?? TextOf(entity, verb);

    private static (PlannedField Field, object Target)? EnumState(PlannedEntity entity, string verb)
    {
        var states = entity.Fields.Where(field => field.Type is EnumType).OrderBy(field => IsStatus(field) ? 0 : 1);
        foreach (var field in states)
            foreach (var word in StateWords.TargetsOf(verb))
                if (((EnumType)field.Type).Values.FirstOrDefault(value => StateWords.Letters(value) == word) is { } value)
                    return (field, value);
        return null;
    }

    /// <summary>A status that is any text takes the word that the verb leads to, in the case of the text's example.</summary>
    private static (PlannedField, object)? TextOf(PlannedEntity entity, string verb)
    {
        if (!StateWords.IsKnown(verb) || entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Text } && IsStatus(field)) is not { } field)
            return null;
        var target = StateWords.ParticipleOf(verb);
        return (field, field.Example.Any(char.IsUpper) && !field.Example.Any(char.IsLower) ? target.ToUpperInvariant() : target);
    }

    /// <summary>Whether a field is named as the state of a row.</summary>
    public static bool IsStatus(PlannedField field) => Names.LastWord(field.Name) is "status" or "state";

    /// <summary><c>publish</c> and <c>is_published: bool</c>.</summary>
    private static (PlannedField, object)? FlagOf(PlannedEntity entity, string verb, bool target)
    {
        foreach (var word in StateWords.TargetsOf(verb))
            if (entity.Fields.FirstOrDefault(field => field.Type is ScalarType { Kind: ScalarKind.Boolean } && FlagWord(field.Name) == word) is { } flag)
                return (flag, target);
        return null;
    }

    private static string FlagWord(string name)
    {
        var words = Names.Words(name);
        return string.Concat(words is ["is" or "has", ..] ? words.Skip(1) : words);
    }

    private static EquatableArray<string> Stamps(PlannedEntity entity, string verb, object target) =>
        target is false
            ? []
            : entity.Fields
                .Where(field => field.Type is ScalarType { Kind: ScalarKind.Instant } && field.IsNullable && IsStampOf(field.Name, verb, target))
                .Select(field => field.Name)
                .ToEquatableArray();

    private static bool IsStampOf(string name, string verb, object target)
    {
        var words = Names.Words(name);
        if (words.Count < 2 || words[^1] is not ("at" or "on" or "date" or "time"))
            return false;
        var stem = string.Concat(words.Take(words.Count - 1));
        return target is string state && stem == StateWords.Letters(state) || StateWords.TargetsOf(verb).Contains(stem);
    }
}
