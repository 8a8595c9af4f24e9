using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A field that the server would set, but that a documented create sends, is the caller's: the server only fills it in.</summary>
internal static class SentKeys
{
    public static EquatableArray<PlannedEntity> Apply(List<PlannedEntity> entities, EquatableArray<PlannedEndpoint> endpoints) =>
        entities.Select(entity => entity with
        {
            Fields = entity.Fields.Select(field => IsSent(entity, field, endpoints) ? Given(field) : field).ToEquatableArray(),
        }).ToEquatableArray();

    private static bool IsSent(PlannedEntity entity, PlannedField field, EquatableArray<PlannedEndpoint> endpoints) =>
        field.Writer is FieldWriter.NewId or FieldWriter.Created && endpoints.Any(endpoint =>
            endpoint.Answer is CreateAnswer create && create.Entity == entity.Name
            && endpoint.Request is { Origin.IsWritten: true } request && request.Members.Any(member => member.Field == field.Name));

    private static PlannedField Given(PlannedField field) => field with
    {
        Default = field.Writer == FieldWriter.NewId ? new NewIdDefault() : new NowDefault(),
        Writer = FieldWriter.Caller,
        Inferences = [.. field.Inferences, new("may be sent", "a create request shows it", field.Origin)],
    };
}
