using Setout.Planning;

namespace Setout.Tests.Cases;

/// <summary>An endpoint of a plan as text.</summary>
internal static class EndpointText
{
    public static string Head(PlannedEndpoint endpoint) => $"{endpoint.Method} {endpoint.Path}: {endpoint.Answer.Summary}, {endpoint.Status}";

    public static IEnumerable<string> Lines(PlannedEndpoint endpoint)
    {
        yield return Head(endpoint);
        if (endpoint.Answer is EntityAnswer { Scope.IsEmpty: false } scoped)
            yield return $"  where: {string.Join(", ", scoped.Scope.Select(match => $"{string.Join('.', match.Via.Append(match.Field))} = {{{match.Parameter}}}"))}";
        if (endpoint.Answer is EntityAnswer { Parents.IsEmpty: false } nested)
            yield return $"  below: {string.Join(", ", nested.Parents.Select(parent => parent.Entity))}";
        if (endpoint.Answer is TransitionAnswer transition)
            yield return $"  while: {transition.Condition}{(transition.Stamps.IsEmpty ? "" : $"; stamps {string.Join(", ", transition.Stamps)}")}";
        if (endpoint.Answer is ListAnswer list)
            yield return $"  query: {Query(list.Query)}";
        if (endpoint.Request is { } request)
            yield return $"  request: {Request(request)}";
        if (endpoint.Response is { } response)
            yield return $"  response: {ShapeText.Write(response)}";
        if (endpoint.ErrorShape is { } error)
            yield return $"  error: {ShapeText.Write(error)}";
        if (!endpoint.Errors.IsEmpty)
            yield return $"  errors: {string.Join(", ", endpoint.Errors.Select(found => $"{found.Status}{(found.Origin.IsWritten ? "" : "?")}"))}";
        foreach (var inferred in PlanText.Inferred(endpoint.Inferences))
            yield return $"  {inferred}";
    }

    private static string Request(RequestShape request) => $"{{{string.Join(", ", request.Members.Select(Member))}}}";

    private static string Member(RequestMember member) =>
        member.Name + (member.IsRequired ? "" : "?") + (member.Rows is { } rows ? $": [{Request(rows.Item)}]" : $": {member.Type}") + (member.Field.Length == 0 && member.Rows is null ? " (not stored)" : "");

    private static string Query(ListQuery query)
    {
        string[] paging = [query.LimitParameter, query.CursorParameter, query.PageParameter, query.OffsetParameter];
        string[] further = [query.SortParameter, query.DirectionParameter, query.FieldsParameter, query.ExpandParameter, query.SearchParameter];
        var text = string.Join(", ", paging.Concat(further).Where(name => name.Length > 0));
        text += $"; by {string.Join(", ", query.Fields.Select(field => field.Name))}";
        foreach (var filter in query.Filters)
            text += $"; {filter.Name} is {filter.Field} {filter.Operator.ToString().ToLowerInvariant()}";
        foreach (var ignored in query.Ignored)
            text += $"; {ignored} without effect";
        if (!query.Expansions.IsEmpty)
            text += $"; expands {string.Join(", ", query.Expansions.Select(expansion => expansion.Name))}";
        if (!query.DefaultSort.IsEmpty)
            text += $"; in order of {string.Join(", ", query.DefaultSort.Select(key => (key.IsDescending ? "-" : "") + key.Field))}";
        return $"{text}; {query.DefaultLimit} to {query.MaxLimit} rows";
    }
}
