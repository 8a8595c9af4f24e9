using System.Text.Json;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Access;

/// <summary>Endpoints by roles: with which rows each may call which.</summary>
internal static class AccessMatrix
{
    /// <summary>What somebody with a role may do, what anybody may included.</summary>
    private static RowRule RowsOf(PlannedEndpoint endpoint, string role) => endpoint.Access is not { } access ? RowRule.All
        : access.RowsFor(granted => granted == role || granted == PlannedGrant.Everybody || granted == PlannedGrant.SignedIn && role != PlannedGrant.Everybody);

    private static string HeadOf(string role) => role switch { PlannedGrant.Everybody => "anybody", PlannedGrant.SignedIn => "signed in", _ => role };

    public static void Write(Plan plan, IReadOnlyList<string> roles, TextWriter output, Ink ink)
    {
        if (!plan.KnowsCallers)
        {
            output.WriteLine("Everybody may do everything: the design says nothing of callers.");
            return;
        }
        var heads = roles.Select(HeadOf).ToList();
        var rows = plan.Endpoints.Select(endpoint => (Name: $"{endpoint.Method,-6} {endpoint.Path}", Cells: roles.Select(role => RowsOf(endpoint, role)).ToList())).ToList();
        var first = rows.Max(row => Columns.Of(row.Name));
        var widths = Enumerable.Range(0, heads.Count).Select(column => Math.Max(Columns.Of(heads[column]), rows.Max(row => Columns.Of($"{row.Cells[column]}")))).ToList();
        output.WriteLine(ink.Paint($"{new string(' ', first)}{string.Concat(heads.Select((head, column) => $"  {Columns.Pad(Visible.Of(head), widths[column])}"))}".TrimEnd(), Style.Bold));
        foreach (var (name, cells) in rows)
            output.WriteLine($"{Columns.Pad(Visible.Of(name), first)}{string.Concat(cells.Select((cell, column) => "  " + Paint(cell, widths[column], ink)))}".TrimEnd());
    }

    public static void Write(Plan plan, IReadOnlyList<string> roles, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("endpoints");
        foreach (var endpoint in plan.Endpoints)
        {
            json.WriteStartObject();
            json.WriteString("method", endpoint.Method);
            json.WriteString("path", endpoint.Path);
            json.WriteStartArray("access");
            foreach (var role in roles)
                Write(endpoint, role, json);
            json.WriteEndArray();
            if (endpoint.Access is { Reason.Length: > 0 } inferred)
                json.WriteString("inferred", inferred.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(PlannedEndpoint endpoint, string role, Utf8JsonWriter json)
    {
        var rows = RowsOf(endpoint, role);
        if (rows.IsNone)
            return;
        json.WriteStartObject();
        json.WriteString("role", HeadOf(role));
        json.WriteString("rows", rows.ToString());
        if (endpoint.Access?.Grants.FirstOrDefault(grant => grant.Role == role) is { Origin.IsWritten: true } grant)
            json.WriteString("grantedAt", grant.Origin.ToString());
        json.WriteEndObject();
    }

    private static string Paint(RowRule rows, int width, Ink ink)
    {
        var text = Columns.Pad(Visible.Of($"{rows}"), width);
        return rows.IsAll ? ink.Paint(text, Style.Green) : rows.IsNone ? ink.Paint(text, Style.Faint) : ink.Paint(text, Style.Yellow);
    }
}
