using Setout.AspNetCore.ApiDesign.Calls;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>What a caller asks of one row: members and relations.</summary>
internal sealed class ReadReader(ReadEndpoint endpoint)
{
    private readonly QueryFaults faults = new();

    public string[]? Members { get; private set; }

    public Expansion[] Expand { get; private set; } = [];

    public static Problem? Read(ReadEndpoint endpoint, ReadOnlySpan<char> query, out ReadReader asked)
    {
        asked = new ReadReader(endpoint);
        asked.Read(query.ToString());
        return asked.faults.ToProblem();
    }

    private void Read(string query)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (raw, parsed) in QueryPart.Split(query))
        {
            if (parsed is not { } part || part.FullName.Length == 0)
                faults.Add(Fault.Shown(QueryPart.NamesOf(raw)), "malformed", "is no UTF-8 text, or its percent escapes are broken");
            else if (!seen.Add(part.FullName))
                faults.Add(part.FullName, "duplicate_parameter", "is given twice");
            else if (part.FullName == endpoint.Answer.FieldsParameter)
                Members = MembersReader.Read(part, endpoint.Rows, faults);
            else if (part.FullName == endpoint.Answer.ExpandParameter)
                Expand = ExpandReader.Read(part, endpoint.Rows, faults);
            else if (!endpoint.Documented.Takes(part, faults))
                faults.Add(Fault.Shown(part.FullName), "unknown_parameter", "is no parameter here" + Hints.For(part.FullName, [endpoint.Answer.FieldsParameter, endpoint.Answer.ExpandParameter]));
        }
        endpoint.Documented.Require(seen, faults);
    }
}
