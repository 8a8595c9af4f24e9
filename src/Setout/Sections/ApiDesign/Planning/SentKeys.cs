using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A field that the server would set, but that a documented create sends, is the caller's: the server only fills it in.</summary>
internal static class SentKeys
{
    public static EquatableArray<PlannedEntity> Apply(List<PlannedEntity> entities, EquatableArray<PlannedEndpoint> endpoints)
    {
        var sent = endpoints
            .Where(endpoint => endpoint is { Answer: CreateAnswer, Request.Origin.IsWritten: true })
            .SelectMany(endpoint => endpoint.Request!.Members, (endpoint, member) => (((CreateAnswer)endpoint.Answer).Entity, member.Field))
            .ToHashSet();
        return entities.Select(entity => entity with
        {
            Fields = entity.Fields
                .Select(field => field.Writer is FieldWriter.NewId or FieldWriter.Created && sent.Contains((entity.Name, field.Name)) ? Given(field) : field)
                .ToEquatableArray(),
        }).ToEquatableArray();
    }

    private static PlannedField Given(PlannedField field) => field with
    {
        Default = field.Writer == FieldWriter.NewId ? new NewIdDefault() : new NowDefault(),
        Writer = FieldWriter.Caller,
        Inferences = [.. field.Inferences, new("may be sent", "a create request shows it", field.Origin)],
    };
}
