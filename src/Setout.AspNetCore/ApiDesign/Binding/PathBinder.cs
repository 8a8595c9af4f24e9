using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.DataModels;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Path parameters as values of the fields that they are compared with.</summary>
internal sealed class PathBinder
{
    private readonly PathParameter[] parameters;
    private readonly int[] places;

    private readonly bool needsCaller;

    /// <param name="endpoint">Whose path it is.</param>
    /// <param name="needsCaller">Whether the caller's key goes with the values.</param>
    public PathBinder(PlannedEndpoint endpoint, bool needsCaller)
    {
        this.needsCaller = needsCaller;
        parameters = [.. endpoint.PathParameters];
        var names = new PathTemplate(endpoint.Path).Names.ToList();
        places = [.. parameters.Select(parameter => names.IndexOf(parameter.Name))];
    }

    /// <summary>The values in the order of the plan's parameters, that of the caller last. What cannot name a row names none: 404.</summary>
    public Problem? Bind(Exchange exchange, out DataValue[] values)
    {
        values = parameters.Length == 0 && !needsCaller ? [] : new DataValue[parameters.Length + (needsCaller ? 1 : 0)];
        if (needsCaller)
            values[^1] = exchange.Caller.Key;
        for (var index = 0; index < parameters.Length; index++)
        {
            var raw = exchange.PathValue(places[index]);
            if (TryUuid(raw, parameters[index], out values[index]))
                continue;
            if (PercentEncoding.Decode(raw, plusIsSpace: false) is not { } text)
                return Malformed(parameters[index]);
            if (TextValues.Read(text, parameters[index].Type, out values[index]) is { } fault)
                return Missing(parameters[index], parameters[index].IsUnrepeatable ? fault.Unrepeated : fault);
        }
        return null;
    }

    /// <summary>The most frequent key, without making a string of it.</summary>
    private static bool TryUuid(ReadOnlySpan<char> raw, PathParameter parameter, out DataValue value)
    {
        value = default;
        if (parameter.Type is not Types.ScalarType { Kind: Types.ScalarKind.Uuid } || !Guid.TryParseExact(raw, "D", out var uuid))
            return false;
        value = DataValue.Uuid(uuid);
        return true;
    }

    private static Problem Malformed(PathParameter parameter)
    {
        var detail = $"`{parameter.Name}` is no UTF-8 text, or its percent escapes are broken.";
        return new Problem(ProblemKinds.MalformedPath, detail)
        {
            Violations = [new Violation(ViolationPlace.Parameter, parameter.Name, "malformed", detail, default)],
        };
    }

    private static Problem Missing(PathParameter parameter, Fault fault) =>
        new(ProblemKinds.NotFound, $"`{parameter.Name}` {fault.Detail}.")
        {
            Violations = [new Violation(ViolationPlace.Parameter, parameter.Name, fault.Code, fault.Detail, default)],
        };
}
