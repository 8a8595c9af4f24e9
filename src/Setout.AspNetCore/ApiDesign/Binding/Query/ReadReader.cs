using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>What a caller asks of one row: members and relations.</summary>
internal sealed class ReadReader(ReadAnswer answer, Reshaping rows)
{
    private readonly QueryFaults faults = new();

    public string[]? Members { get; private set; }

    public Expansion[] Expand { get; private set; } = [];

    public static Problem? Read(ReadAnswer answer, Reshaping rows, ReadOnlySpan<char> query, out ReadReader asked)
    {
        asked = new ReadReader(answer, rows);
        asked.Read(query.ToString());
        return asked.faults.ToProblem();
    }

    private void Read(string query)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (raw, parsed) in QueryPart.Split(query))
        {
            if (parsed is not { } part || part.FullName.Length == 0)
                faults.Add(Fault.Shown(raw), "malformed", "is no UTF-8 text, or its percent escapes are broken");
            else if (!seen.Add(part.FullName))
                faults.Add(part.FullName, "duplicate_parameter", "is given twice");
            else if (part.FullName == answer.FieldsParameter)
                Members = MembersReader.Read(part, rows, faults);
            else if (part.FullName == answer.ExpandParameter)
                Expand = ExpandReader.Read(part, rows, faults);
            else
                faults.Add(Fault.Shown(part.FullName), "unknown_parameter", "is no parameter here" + Hints.For(part.FullName, [answer.FieldsParameter, answer.ExpandParameter]));
        }
    }
}
