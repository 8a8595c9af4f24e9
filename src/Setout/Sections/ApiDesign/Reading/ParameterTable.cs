using Setout.Markdown;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>A table with a row for each parameter or member; columns in any order.</summary>
internal static class ParameterTable
{
    private enum Column
    {
        None,
        Name,
        Type,
        Required,
        Default,
        Place,
        Description,
    }

    public static IEnumerable<Parameter> Read(TableBlock table, ParameterPlace place)
    {
        var columns = table.Header.Select(head => ColumnOf(TitleWords.Normal(head.Plain))).ToList();
        if (!columns.Contains(Column.Name) && columns.Count > 0)
            columns[0] = Column.Name;
        foreach (var row in table.Rows)
            if (Read(row, columns, place) is { } parameter)
                yield return parameter;
    }

    private static Parameter? Read(TableRowBlock row, List<Column> columns, ParameterPlace place)
    {
        var name = Cell(row, columns, Column.Name);
        if (name is null || ParameterItem.Read(name, place) is not { } parameter)
            return null;
        var stated = Cell(row, columns, Column.Type)?.Plain.Trim() ?? "";
        var type = TypeReader.Match(stated) is { IsKnown: true } match ? match.Type : parameter.Type;
        var required = Required(Cell(row, columns, Column.Required)?.Plain.Trim() ?? "");
        return parameter with
        {
            Type = type,
            In = PlaceOf(Cell(row, columns, Column.Place)?.Plain ?? "", parameter.In),
            IsRequired = required ?? parameter.IsRequired,
            Default = Cell(row, columns, Column.Default)?.Plain.Trim(' ', '`', '-', '—') is { Length: > 0 } value ? value : parameter.Default ?? ParameterItem.DefaultIn(stated),
            Description = ParameterItem.WithBound(Cell(row, columns, Column.Description)?.Plain.Trim() ?? parameter.Description, stated),
        };
    }

    private static RichText? Cell(TableRowBlock row, List<Column> columns, Column wanted)
    {
        var index = columns.IndexOf(wanted);
        return index >= 0 && index < row.Cells.Count && !row.Cells[index].IsEmpty ? row.Cells[index] : null;
    }

    private static Column ColumnOf(string head) => head switch
    {
        "name" or "parameter" or "param" or "field" or "key" or "property" or "query" or "header" or "attribute" or "query parameter" or "path parameter" or "parameter name" or "field name" or "member" => Column.Name,
        "type" or "data type" or "schema" or "format" => Column.Type,
        "required" or "mandatory" or "optional" or "req" or "required optional" or "requirement" => Column.Required,
        "default" or "default value" => Column.Default,
        "in" or "location" or "place" or "where" => Column.Place,
        "description" or "notes" or "note" or "purpose" or "meaning" or "details" or "constraints" or "validation" or "rules" or "remarks" or "comment" => Column.Description,
        _ => Column.None,
    };

    private static bool? Required(string cell) => cell.ToLowerInvariant() switch
    {
        "" => null,
        "yes" or "y" or "true" or "required" or "✓" or "✔" or "✅" or "x" or "mandatory" or "是" or "必填" or "必須" or "sim" or "sí" or "tak" or "ja" or "oui" => true,
        "no" or "n" or "false" or "optional" or "✗" or "✘" or "❌" or "-" or "—" or "否" or "任意" or "não" or "nie" or "nein" or "non" => false,
        var words => FieldRemarks.Optionality(words) is { } optional ? !optional : null,
    };

    private static ParameterPlace PlaceOf(string cell, ParameterPlace place) => cell.Trim().ToLowerInvariant() switch
    {
        "path" or "url" or "route" => ParameterPlace.Path,
        "query" or "querystring" or "query string" => ParameterPlace.Query,
        "header" or "headers" => ParameterPlace.Header,
        _ => place,
    };
}
