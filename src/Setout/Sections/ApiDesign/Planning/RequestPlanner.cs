using Setout.Planning;
using Setout.Sections.ApiDesign.Rules;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>The documented request body becomes the request: these members and no others.</summary>
internal sealed class RequestPlanner(ApiContext context)
{
    private readonly RowShapes rows = new(context);

    /// <summary>The body of a create or replace. Fields in <paramref name="fromPath"/> come from the path and need not be sent.</summary>
    public RequestShape Whole(Endpoint endpoint, PlannedEntity entity, EquatableArray<string> fromPath, List<Inference> inferences)
    {
        // A password is changed where the design says so, and nowhere in passing.
        var isChange = endpoint.Method.Value is not "POST";
        if (Documented(endpoint, entity, inferences) is { } shown)
        {
            var unsent = Missing(entity, shown, fromPath, isChange).ToList();
            if (UnsentField.Told(endpoint, entity, unsent, context.Accounts) is { Count: > 0 } told)
                context.Report.Add(UnsentField.Found(endpoint, entity, told, shown.Origin));
            return With(shown, unsent);
        }
        if (context.CreatorOf(entity) is { } sibling && !ReferenceEquals(sibling, endpoint) && Documented(sibling, entity, []) is { } theirs)
        {
            inferences.Add(new($"the request of {sibling.Method.Value} {sibling.Path.Value}", "no body is shown", sibling.Span));
            return WithoutPassword(With(theirs, Missing(entity, theirs, fromPath, isChange)), entity, isChange);
        }
        inferences.Add(new($"the request has the fields of {entity.Name} that callers may set", "no body is shown", endpoint.Span));
        return WithoutPassword(Writable(entity, fromPath), entity, isChange);
    }

    /// <summary>The body of a merge: what is shown, and what the entity's other requests may send.</summary>
    public RequestShape Partial(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        var shown = Documented(endpoint, entity, inferences);
        var whole = WithoutPassword(context.CreatorOf(entity) is { } sibling ? Documented(sibling, entity, []) ?? Writable(entity, []) : Writable(entity, []), entity, true);
        if (shown is null)
        {
            inferences.Add(new($"the request has any of the fields of {entity.Name} that callers may set", "no body is shown", endpoint.Span));
            return Optional(whole);
        }
        // What one may change of an account is what the design says, and no more: a role is not taken because a registration has one.
        if (entity.Name == context.Account)
            return Optional(shown);
        var names = shown.Members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var fields = shown.Members.Select(member => member.Field).Where(field => field.Length > 0).ToHashSet(StringComparer.Ordinal);
        var further = whole.Members.Where(member => !names.Contains(member.Name) && !fields.Contains(member.Field));
        return Optional(shown with { Members = [.. shown.Members, .. further] });
    }

    /// <summary>The body that sets one field.</summary>
    public RequestShape Single(Endpoint endpoint, PlannedEntity entity, PlannedField field, List<Inference> inferences)
    {
        if (Documented(endpoint, entity, inferences) is { } shown && shown.Members.Any(member => member.Field == field.Name))
            return Optional(shown);
        inferences.Add(new($"the request has the member `{context.Casing.Spell(field.Name)}`", "no body is shown", endpoint.Span));
        return Optional(new([Member(context.Casing.Spell(field.Name), field, null)], default));
    }

    private RequestShape? Documented(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        var sample = endpoint.Request?.Json switch
        {
            JsonSampleObject shape => shape,
            JsonSampleArray { Items: [JsonSampleObject item] } => item,
            _ => null,
        };
        return sample is null || sample.Members.IsEmpty ? null : Shape(sample, entity, inferences);
    }

    private RequestShape Shape(JsonSampleObject sample, PlannedEntity entity, List<Inference> inferences) =>
        new(sample.Members.DistinctBy(member => member.Name).Select(member => Member(member, entity, inferences)).ToEquatableArray(), sample.Span);

    private RequestMember Member(JsonSampleMember member, PlannedEntity entity, List<Inference> inferences)
    {
        if (context.FieldOf(entity, member.Name) is { } field)
            return field.IsPassword ? Member(member.Name, field, member) with { Type = context.PasswordType(field) } : Member(member.Name, field, member);
        if (member.Value is JsonSampleArray { Items: [JsonSampleObject item, ..] } && rows.ChildrenNamed(entity, member.Name) is var (child, reference))
        {
            var nested = Shape(item, child, inferences);
            var unsent = Missing(child, nested, [reference.Name]).Select(missing => Member(context.Casing.Spell(missing.Name), missing, null));
            return new(member.Name, new ArrayType(new JsonType()), member.IsOptional == false, member.NameSpan)
            {
                Rows = new(child.Name, reference.Name, nested with { Members = [.. nested.Members, .. unsent] }),
            };
        }
        inferences.Add(new($"`{member.Name}` is accepted and not stored", $"{entity.Name} has no such field", member.NameSpan));
        return new(member.Name, TypeOf(member.Value), false, member.NameSpan) { IsNullable = true };
    }

    private static RequestMember Member(string name, PlannedField field, JsonSampleMember? shown) =>
        new(name, field.Type, shown?.IsOptional switch { true => false, false => true, null => field.IsRequired }, field.Origin.IsWritten ? field.Origin : shown?.NameSpan ?? default)
        {
            Field = field.Name,
            IsNullable = field.IsNullable,
        };

    private static FieldType TypeOf(JsonSample sample) => sample switch
    {
        JsonSampleArray => new ArrayType(new JsonType()),
        JsonSampleLeaf { Type: { } type } => type,
        JsonSampleLeaf { Kind: JsonLeafKind.Text } => new ScalarType(ScalarKind.Text),
        JsonSampleLeaf { Kind: JsonLeafKind.Boolean } => new ScalarType(ScalarKind.Boolean),
        JsonSampleLeaf { Kind: JsonLeafKind.Number } => new ScalarType(ScalarKind.Number),
        _ => new JsonType(),
    };

    private RequestShape With(RequestShape shown, IEnumerable<PlannedField> unsent) =>
        shown with { Members = [.. shown.Members, .. unsent.Select(Unshown)] };

    private RequestMember Unshown(PlannedField field) => field.IsPassword
        ? Member(context.Accounts?.Password == field.Name ? "password" : context.Casing.Spell(field.Name), field, null) with { Type = context.PasswordType(field) }
        : Member(context.Casing.Spell(field.Name), field, null);

    private static IEnumerable<PlannedField> Missing(PlannedEntity entity, RequestShape shown, EquatableArray<string> fromPath, bool isChange = false)
    {
        var given = shown.Members.Select(member => member.Field).Concat(fromPath).ToHashSet(StringComparer.Ordinal);
        return entity.Fields.Where(field => field.IsRequired && !given.Contains(field.Name) && !(field.IsPassword && isChange));
    }

    private RequestShape Writable(PlannedEntity entity, EquatableArray<string> fromPath) =>
        new(entity.Fields.Where(field => field.Name != entity.OpenField && field.Writer == FieldWriter.Caller && !fromPath.Contains(field.Name)).Select(Unshown).ToEquatableArray(), default)
        {
            OpenField = entity.OpenField,
        };

    private static RequestShape WithoutPassword(RequestShape shape, PlannedEntity entity, bool isChange) => isChange && entity.Fields.Any(field => field.IsPassword)
        ? shape with { Members = shape.Members.Where(member => member.Field.Length == 0 || !entity.Field(member.Field).IsPassword).ToEquatableArray() }
        : shape;

    private static RequestShape Optional(RequestShape shape) =>
        shape with { Members = shape.Members.Select(member => member with { IsRequired = false }).ToEquatableArray() };
}
