using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Runs a row's program.</summary>
internal static class RowWriter
{
    /// <param name="program">What to write.</param>
    /// <param name="row">At a row.</param>
    /// <param name="output">Where to.</param>
    /// <param name="places">Collects the places of nested rows; null where the program has none.</param>
    /// <param name="time">The clock.</param>
    public static void Write(RowProgram program, Statement row, ref JsonOutput output, NestedPlaces? places, TimeProvider time)
    {
        var steps = program.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            output.Raw(step.Before);
            switch (step.Kind)
            {
                case StepKind.Value:
                    WriteValue(row, step, ref output);
                    break;
                case StepKind.RelatedRow when row.IsNull(step.Column):
                    output.Null();
                    i += step.Argument;
                    break;
                case StepKind.NestedRows:
                    places!.Add(output.Length, step.Argument, row, step.Column);
                    break;
                case StepKind.OpenMembers:
                    WriteMembers(row.Text(step.Column), step.Argument > 0, ref output);
                    break;
                case StepKind.Seen:
                    row.Note(step.Argument, step.Column);
                    break;
                case StepKind.Now:
                    WriteNow(time, ref output);
                    break;
            }
        }
        output.Raw(program.End);
    }

    public static void WriteValue(Statement row, in RowStep step, ref JsonOutput output)
    {
        var column = step.Column;
        if (row.IsNull(column))
        {
            output.Null();
            return;
        }
        switch (step.ColumnKind)
        {
            case ColumnKind.Text:
                output.Text(row.Text(column));
                break;
            case ColumnKind.Plain:
                output.Plain(row.Text(column));
                break;
            case ColumnKind.Instant:
                output.Instant(row.Text(column));
                break;
            case ColumnKind.Integer:
                output.Integer(row.Integer(column));
                break;
            case ColumnKind.Decimal:
                output.Decimal(row.Integer(column), step.Argument);
                break;
            case ColumnKind.Number:
                output.Number(row.Number(column));
                break;
            case ColumnKind.Boolean:
                output.Boolean(row.Integer(column) != 0);
                break;
            case ColumnKind.Json:
                output.Raw(row.Text(column));
                break;
            default:
                output.Base64(row.Blob(column));
                break;
        }
    }

    /// <summary>Kept without white space, so that what stands between the braces is the members.</summary>
    private static void WriteMembers(ReadOnlySpan<byte> kept, bool isBehindOthers, ref JsonOutput output)
    {
        if (kept.Length <= 2)
            return;
        if (isBehindOthers)
            output.Raw(","u8);
        output.Raw(kept[1..^1]);
    }

    private static void WriteNow(TimeProvider time, ref JsonOutput output)
    {
        Span<byte> text = stackalloc byte[DataText.InstantLength];
        output.Instant(text[..DataText.WriteInstant(time.GetUtcNow().UtcDateTime, text)]);
    }
}
