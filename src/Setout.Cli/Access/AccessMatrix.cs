using System.Text.Json;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Access;

/// <summary>Endpoints by roles, with which rows each may call which; and the fields that are not for all.</summary>
internal static class AccessMatrix
{
    private static string HeadOf(string role) => role switch { PlannedGrant.Everybody => "anybody", PlannedGrant.SignedIn => "signed in", _ => role };

    public static void Write(Plan plan, IReadOnlyList<string> roles, TextWriter output, Ink ink)
    {
        if (!plan.KnowsCallers)
        {
            output.WriteLine("Everybody may do everything: the design says nothing of callers.");
            return;
        }
        Write(plan.Endpoints.Select(endpoint => ($"{endpoint.Method,-6} {endpoint.Path}", roles.Select(role => CellOf(endpoint.RowsFor(role))).ToList())).ToList(), roles, output, ink);
        var fields = plan.Entities.SelectMany(entity => entity.Fields.Where(IsByRole).Select(field => ($"{entity.Name}.{field.Name}", roles.Select(role => CellOf(field, role)).ToList()))).ToList();
        if (fields.Count == 0)
            return;
        output.WriteLine();
        Write(fields, roles, output, ink);
    }

    private static void Write(List<(string Name, List<(string Text, Style Style)> Cells)> rows, IReadOnlyList<string> roles, TextWriter output, Ink ink)
    {
        var heads = roles.Select(HeadOf).ToList();
        var first = rows.Max(row => Columns.Of(row.Name));
        var widths = Enumerable.Range(0, heads.Count).Select(column => Math.Max(Columns.Of(heads[column]), rows.Max(row => Columns.Of(row.Cells[column].Text)))).ToList();
        output.WriteLine(ink.Paint($"{new string(' ', first)}{string.Concat(heads.Select((head, column) => $"  {Columns.Pad(Visible.Of(head), widths[column])}"))}".TrimEnd(), Style.Bold));
        foreach (var (name, cells) in rows)
            output.WriteLine($"{Columns.Pad(Visible.Of(name), first)}{string.Concat(cells.Select((cell, column) => "  " + ink.Paint(Columns.Pad(Visible.Of(cell.Text), widths[column]), cell.Style)))}".TrimEnd());
    }

    private static (string Text, Style Style) CellOf(RowRule rows) => ($"{rows}", rows.IsAll ? Style.Green : rows.IsNone ? Style.Faint : Style.Yellow);

    private static (string Text, Style Style) CellOf(PlannedField field, string role) => (Includes(field.Readers, role), Includes(field.Writers, role)) switch
    {
        (true, true) => ($"{SeeOf(field, role)}, set", Style.Green),
        (true, false) => (SeeOf(field, role), Style.Yellow),
        (false, true) => ("set", Style.Yellow),
        _ => ("-", Style.Faint),
    };

    private static bool IsByRole(PlannedField field) => field.Readers is not null || field.Writers is not null || field.Protection?.Whole is not null;

    private static string SeeOf(PlannedField field, string role) => field.Protection?.Whole is { } whole && !Includes(whole, role) ? "see in part" : "see";

    private static bool Includes(FieldAudience? audience, string role) =>
        audience?.Includes(granted => PlannedGrant.Has(role, granted)) != false;

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
        json.WriteStartArray("fields");
        foreach (var entity in plan.Entities)
            foreach (var field in entity.Fields.Where(IsByRole))
                Write(entity, field, roles, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(PlannedEntity entity, PlannedField field, IReadOnlyList<string> roles, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("entity", entity.Name);
        json.WriteString("field", field.Name);
        json.WriteStartArray("seenBy");
        foreach (var role in roles.Where(role => Includes(field.Readers, role)))
            json.WriteStringValue(HeadOf(role));
        json.WriteEndArray();
        json.WriteStartArray("setBy");
        foreach (var role in roles.Where(role => Includes(field.Writers, role)))
            json.WriteStringValue(HeadOf(role));
        json.WriteEndArray();
        if (field.Protection?.Whole is { } whole)
        {
            json.WriteStartArray("seenWholeBy");
            foreach (var role in roles.Where(role => Includes(whole, role) && Includes(field.Readers, role)))
                json.WriteStringValue(HeadOf(role));
            json.WriteEndArray();
        }
        if ((field.Readers ?? field.Writers ?? field.Protection?.Whole)!.Origin is { IsWritten: true } origin)
            json.WriteString("statedAt", origin.ToString());
        json.WriteEndObject();
    }

    private static void Write(PlannedEndpoint endpoint, string role, Utf8JsonWriter json)
    {
        var rows = endpoint.RowsFor(role);
        var denial = endpoint.Access?.Denials.FirstOrDefault(denial => denial.Role == role);
        if (rows.IsNone && denial is null)
            return;
        json.WriteStartObject();
        json.WriteString("role", HeadOf(role));
        json.WriteString("rows", rows.ToString());
        if (endpoint.Access?.Grants.FirstOrDefault(grant => grant.Role == role) is { Origin.IsWritten: true } grant)
            json.WriteString("grantedAt", grant.Origin.ToString());
        if (denial is { Origin.IsWritten: true })
            json.WriteString("deniedAt", denial.Origin.ToString());
        json.WriteEndObject();
    }
}
