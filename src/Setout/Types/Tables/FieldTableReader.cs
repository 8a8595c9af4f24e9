using Setout.Diagnostics;
using Setout.Expressions;
using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;

namespace Setout.Types.Tables;

/// <summary>Tables with a row for each field; what a column says is told by its header, whatever its place.</summary>
internal static class FieldTableReader
{
    /// <summary>Whether the headers are those of fields: a name, and a type or something else that only fields have.</summary>
    public static bool Recognises(TableBlock table)
    {
        var layout = new FieldLayout(table.Header);
        return layout.Has(FieldColumn.Name) && (layout.Has(FieldColumn.Type) || layout.Has(FieldColumn.Constraints) || layout.Has(FieldColumn.Nullable) || layout.Has(FieldColumn.Default));
    }

    public static EntityDraft Read(TableBlock table, ReadingReport report)
    {
        var layout = new FieldLayout(table.Header);
        var draft = new EntityDraft(EntityNotation.Table, table.Span);
        foreach (var head in table.Header)
            if (FieldColumns.Meant(head.Plain) is { } meant)
                draft.Findings.Add(UnknownFieldWord.Rule.At(head.Span, $"`{head.Plain.Trim()}` heads no column that fields have, and is read as what it nearly is").Suggesting(new(head.Plain.Trim(), head.Span), meant));
        var rows = table.Rows.Select(row => (Cells: new FieldRow(layout, row), row.Span)).ToList();
        var names = FieldNames.Of(rows.SelectMany(row => FieldNameCell.Read(row.Cells[FieldColumn.Name])).Select(name => name.Name.Value));
        foreach (var (cells, span) in rows)
        {
            if (cells.IsMore)
                draft.IsAddition = true;
            else
                foreach (var field in new FieldRowReader(names, report).Read(cells, span))
                    draft.Add(field);
        }
        return draft;
    }
}
