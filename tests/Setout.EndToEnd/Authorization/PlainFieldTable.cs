namespace Setout.EndToEnd.Authorization;

/// <summary>The table of fields of an example, in the plainest way: the name behind the point, and for each role whether it reads and writes.</summary>
internal sealed class PlainFieldTable
{
    public PlainFieldTable(string design)
    {
        var lines = design.Split('\n').SkipWhile(line => line != "### Authorization").SkipWhile(line => !line.StartsWith("| Field |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
        foreach (var cells in lines.Skip(2))
        {
            var name = cells[0].Trim('`').Split('.');
            Fields.Add((name[0], name[1]));
            for (var column = 1; column < cells.Length; column++)
                cellsByRole[(name[1], lines[0][column])] = cells[column];
        }
    }

    private readonly Dictionary<(string Field, string Role), string> cellsByRole = [];

    /// <summary>By entity, as the table calls it, and name.</summary>
    public List<(string Entity, string Field)> Fields { get; } = [];

    public bool Reads(string field, string role) => cellsByRole[(field, role)].Contains("read", StringComparison.Ordinal);

    public bool Writes(string field, string role) => cellsByRole[(field, role)].Contains("write", StringComparison.Ordinal);
}
