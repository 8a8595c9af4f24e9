using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>The parameters that the design names, as far as they are checked whatever they mean: values of their type, and there where they must be.</summary>
internal sealed class DocumentedQuery
{
    private readonly Dictionary<string, QueryParameter> byName;
    private readonly string[] required;

    public DocumentedQuery(PlannedEndpoint endpoint)
    {
        byName = endpoint.Query.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        required = [.. endpoint.Query.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name)];
    }

    /// <summary>Whether a request without a query may be right.</summary>
    public bool MayBeEmpty => required.Length == 0;

    /// <summary>Checks a query of which nothing has an effect.</summary>
    public Problem? Check(Exchange exchange)
    {
        if (exchange.Target.Query.IsEmpty && MayBeEmpty)
            return null;
        var faults = new QueryFaults();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (raw, parsed) in QueryPart.Split(exchange.Target.Query.ToString()))
        {
            if (parsed is not { FullName.Length: > 0 } part)
                faults.Add(Fault.Shown(QueryPart.NamesOf(raw)), "malformed", "is no UTF-8 text, or its percent escapes are broken");
            else if (!seen.Add(part.FullName))
                faults.Add(part.FullName, "duplicate_parameter", "is given twice");
            else if (!Takes(part, faults))
                faults.Add(Fault.Shown(part.FullName), "unknown_parameter", byName.Count == 0 ? "is no parameter here; there is none" : "is no parameter here" + Hints.For(part.FullName, byName.Keys));
        }
        Require(seen, faults);
        return faults.ToProblem();
    }

    /// <summary>Whether a parameter is documented; then its value is checked.</summary>
    public bool Takes(QueryPart part, QueryFaults faults)
    {
        if (!byName.TryGetValue(part.FullName, out var parameter))
            return false;
        if (parameter.Type is EnumType or ScalarType && TextValues.Read(part.Value, parameter.Type, out _) is { } fault)
            faults.Add(part.FullName, fault);
        return true;
    }

    /// <summary>Adds those that must be there and are not.</summary>
    public void Require(HashSet<string> seen, QueryFaults faults)
    {
        foreach (var name in required)
            if (!seen.Contains(name))
                faults.Add(name, "required", "must be there");
    }
}
