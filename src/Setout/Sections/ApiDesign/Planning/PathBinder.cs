using Setout.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>
/// Matches the nouns of a path with entities, segment by segment: <c>/customers/{id}/orders</c> are the orders whose
/// <c>customer_id</c> is the id, provided that the customer exists.
/// </summary>
internal sealed class PathBinder(EntityIndex entities)
{
    public BoundPath Bind(PathTemplate written)
    {
        var path = entities.Account is null ? written : WithCaller(written);
        var bound = BoundPath.Nothing;
        var around = new List<PathOwner>();
        for (var at = 0; at < path.Segments.Count; at++)
        {
            var segment = path.Segments[at];
            var next = at + 1 < path.Segments.Count ? path.Segments[at + 1] : default(PathSegment?);
            if (segment.IsParameter && bound.Entity is null && at > 0)
                around.Add(new(path.Segments[at - 1].Text, segment.Text));
            bound = segment.IsParameter ? Parameter(bound, segment.Text) : Caller(bound, path, at) ?? Literal(bound, segment.Text, at > 0 && !path.Segments[at - 1].IsParameter ? path.Segments[at - 1].Text : "", next);
            if (bound.Entity is { } entity && around.Count > 0)
            {
                bound = Below(bound, entity, around);
                around.Clear();
            }
        }
        return bound;
    }

    /// <summary><c>/my-orders</c> is <c>/my/orders</c>.</summary>
    private static PathTemplate WithCaller(PathTemplate path) => path.Segments.Any(segment => AccountWords.OwnNoun(segment) is not null)
        ? path with { Segments = path.Segments.SelectMany(segment => AccountWords.OwnNoun(segment) is { } noun ? [new PathSegment("my", false), new PathSegment(noun, false)] : new[] { segment }).ToEquatableArray() }
        : path;

    /// <summary>What stands before the first entity may be a field of it: <c>user_id</c> of the orders at <c>/users/{userId}/orders</c>.</summary>
    private static BoundPath Below(BoundPath bound, PlannedEntity entity, List<PathOwner> around)
    {
        foreach (var owner in around)
            if (FieldOf(entity, owner) is { } field)
                bound = bound with { Scope = [.. bound.Scope, new PathMatch(owner.Parameter, [], field.Name)], Unbound = bound.Unbound.Where(name => name != owner.Parameter).ToEquatableArray() };
        return bound;
    }

    private static PlannedField? FieldOf(PlannedEntity entity, PathOwner owner)
    {
        var isPlain = Names.Key(owner.Parameter) is "id" or "uuid" or "key" or "name";
        var name = isPlain ? Names.Singular(owner.Noun.ToLowerInvariant()) + "_id" : owner.Parameter;
        return entity.AskedFields.FirstOrDefault(field => !field.IsMasked && !entity.Key.Contains(field.Name) && Names.Same(field.Name, name));
    }

    /// <summary><c>me</c> is the caller's own row, and behind another noun the row of it that is the caller's: <c>/stores/me</c>.</summary>
    private BoundPath? Caller(BoundPath bound, PathTemplate path, int at)
    {
        var text = path.Segments[at].Text;
        if (entities.Account is not { } name || !AccountWords.IsCaller(text) || bound.Entity is null && !path.Segments.Take(at).All(segment => AccountWords.IsAround(Names.Key(segment.Text))) || bound.IsItem || !bound.Tail.IsEmpty || !bound.Unbound.IsEmpty || entities.Find(name) is not { } account)
            return null;
        if (bound.Entity is null && entities.Find(text) is { } own && own.Name != account.Name || bound.Entity is { } entity && entity.Name != account.Name && (own = entity) is not null)
            return own.Fields.FirstOrDefault(field => field.Reference?.Entity == account.Name) is { } reference
                ? new(own, true, [new PathMatch(PlannedAccounts.Caller, [], reference.Name)], [], [], [])
                : null;
        return new(account, true, [new PathMatch(PlannedAccounts.Caller, [], account.Key[0])], [], [], []);
    }

    private static BoundPath Parameter(BoundPath bound, string name)
    {
        if (bound.Entity is null || !bound.Tail.IsEmpty || bound.IsItem)
            return bound with { Unbound = [.. bound.Unbound, name] };
        return bound with { IsItem = true, Scope = [.. bound.Scope, new PathMatch(name, [], AddressedField(bound.Entity, bound.Scope, name))] };
    }

    /// <summary>The field that <c>{slug}</c> or <c>{orderId}</c> names: a field of that very name, else the key.</summary>
    private static string AddressedField(PlannedEntity entity, EquatableArray<PathMatch> scope, string parameter)
    {
        var named = entity.AskedFields.FirstOrDefault(field => !field.IsMasked && Names.Same(field.Name, parameter));
        if (named is not null && (entity.Key.Contains(named.Name) || named.Type is ScalarType && named.Reference is null))
            return named.Name;
        if (named?.Reference is not null && entity.Key.Count > 1)
            return named.Name;
        return entity.Key.FirstOrDefault(key => !scope.Any(match => match.Via.IsEmpty && match.Field == key)) ?? entity.Key[0];
    }

    private BoundPath Literal(BoundPath bound, string text, string before, PathSegment? next)
    {
        if (bound.Entity is { } owner && bound.Tail.IsEmpty && owner.Fields.Any(field => Names.Same(field.Name, text)) && next is null && bound.IsItem && entities.Find(text) is null)
            return bound with { Tail = [text] };
        if (bound.Entity is null)
            return entities.FindNoun(text, before) is { } first ? new(first, false, [], [], [], bound.Unbound) : bound;
        if (!bound.Tail.IsEmpty)
            return bound with { Tail = [.. bound.Tail, text] };
        if (!bound.IsItem)
            return entities.Find(text) is { } further ? new(further, false, [], [], [], bound.Unbound) : bound with { Tail = [text] };
        return Part(bound, text) ?? bound with { Tail = [text] };
    }

    /// <summary>The rows that belong to an item: <c>items</c> of an order are its OrderItem, before any Item of their own.</summary>
    private BoundPath? Part(BoundPath parent, string text) =>
        (entities.Find($"{parent.Entity!.Name} {text}") is { } part ? Nested(parent, part) : null)
        ?? (entities.FindNoun(text) is { } entity ? Nested(parent, entity) : null);

    /// <summary>The rows of an entity that belong to the item addressed so far; null if no relation leads there.</summary>
    private static BoundPath? Nested(BoundPath parent, PlannedEntity entity)
    {
        var owner = parent.Entity!;
        var parents = (EquatableArray<ParentRow>)[.. parent.Parents, new ParentRow(owner.Name, parent.Scope)];
        if (entity.Fields.FirstOrDefault(field => field.Reference?.Entity == owner.Name) is { } reference)
        {
            var scope = parent.Scope.Select(match => Through(match, reference)).ToEquatableArray();
            return new(entity, false, scope, parents, [], parent.Unbound);
        }
        return null;
    }

    /// <summary>A match of the parent seen from its child; what is compared with the referenced field itself needs no step.</summary>
    private static PathMatch Through(PathMatch match, PlannedField reference) =>
        match.Via.IsEmpty && match.Field == reference.Reference!.Field
            ? match with { Field = reference.Name }
            : match with { Via = [reference.Name, .. match.Via] };
}
