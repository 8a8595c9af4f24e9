using System.Text.RegularExpressions;

namespace Setout.EndToEnd.Authorization;

/// <summary>
/// The table of roles of an example, read in the plainest way and sharing no code with what enforces it: cells of a line between bars,
/// methods and paths between backticks.
/// </summary>
internal sealed partial class PlainRoleTable
{
    private readonly List<(string Method, string Path, bool IsBelow, Dictionary<string, string> Cells)> rows = [];

    public PlainRoleTable(string design)
    {
        var @base = BasePath().Match(design).Groups[1].Value;
        var lines = design.Split('\n').SkipWhile(line => line != "### Authorization").Where(line => line.StartsWith('|')).ToList();
        Roles = [.. Cells(lines[0]).Skip(1)];
        foreach (var cells in lines.Skip(2).TakeWhile(line => line.Contains('`', StringComparison.Ordinal)).Select(Cells))
            foreach (Match subject in Subject().Matches(cells[0]))
                rows.Add((subject.Groups[1].Value, @base + subject.Groups[2].Value, cells[0].Contains("below", StringComparison.Ordinal), Roles.Zip(cells.Skip(1)).ToDictionary(pair => pair.First, pair => pair.Second)));
    }

    public List<string> Roles { get; }

    /// <summary>What stands in the table: <c>yes</c>, <c>own</c>, or <c>-</c> where it says nothing.</summary>
    public string Cell(string method, string path, string role)
    {
        var found = rows.Where(row => row.Method == method && (row.Path == path || row.IsBelow && path.StartsWith(row.Path + "/", StringComparison.Ordinal))).Select(row => row.Cells[role]).ToList();
        return found.Contains("yes") ? "yes" : found.Contains("own") ? "own" : "-";
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex("base path `([^`]+)`")]
    private static partial Regex BasePath();

    [GeneratedRegex("`([A-Z]+) ([^`]+)`")]
    private static partial Regex Subject();
}
