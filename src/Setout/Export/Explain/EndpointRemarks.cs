using Setout.Planning;

namespace Setout.Export.Explain;

/// <summary>What one would not expect from the answer alone: why only the example is sent, what is constant, what has no effect.</summary>
internal static class EndpointRemarks
{
    public static EquatableArray<string> Of(PlannedEndpoint endpoint) =>
        OfAnswer(endpoint.Answer).Concat(OfQuery(endpoint)).Concat(OfResponse(endpoint)).Concat(OfRequest(endpoint)).ToEquatableArray();

    private static IEnumerable<string> OfAnswer(Answer answer) => answer switch
    {
        ExampleAnswer example => [$"answered with the documented example: {example.Reason}"],
        TransitionAnswer { ConditionText.Length: > 0 } transition => [$"409 unless {transition.ConditionText}"],
        _ => [],
    };

    private static IEnumerable<string> OfQuery(PlannedEndpoint endpoint) => endpoint.Idle.Select(parameter =>
        $"parameter `{parameter.Name}` is accepted and has no effect: {(endpoint.Answer is ListAnswer or SummaryAnswer ? "no field was found that it could filter by" : "no meaning could be derived")}");

    // The body of an example is constant as a whole, which its answer says.
    private static IEnumerable<string> OfResponse(PlannedEndpoint endpoint) => endpoint is { Response: { } shape, Answer: not ExampleAnswer }
        ? Constants(shape, "").Select(constant => $"response member `{constant.Path}` is always {constant.Json}, as the example shows")
        : [];

    private static IEnumerable<string> OfRequest(PlannedEndpoint endpoint) => endpoint is { Request: { } request, Answer: EntityAnswer }
        ? request.Members.Where(member => member.Field.Length == 0 && member.Rows is null)
            .Select(member => $"request member `{member.Name}` is accepted and not stored: the entity has no such field")
        : [];

    private static IEnumerable<(string Path, string Json)> Constants(Shape shape, string path) => shape switch
    {
        ConstantShape constant => [(path, constant.Json)],
        ObjectShape body => OfMembers(body.Members, path),
        RowShape row => OfMembers(row.Members, path),
        RowsShape rows => Constants(rows.Item, path + "[]"),
        RelatedRowShape related => Constants(related.Row, path),
        RelatedRowsShape related => Constants(related.Row, path + "[]"),
        GroupsShape groups => Constants(groups.Item, path + "[]"),
        ViolationsShape violations => Constants(violations.Item, path + "[]"),
        _ => [],
    };

    private static IEnumerable<(string Path, string Json)> OfMembers(EquatableArray<ShapeMember> members, string path) =>
        members.SelectMany(member => Constants(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"));
}
