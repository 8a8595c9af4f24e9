using Setout.Markdown;
using Setout.Planning;

namespace Setout.Sections.Security.Auditing;

/// <summary>A length of time that a sentence states: <c>for 3 years</c>, <c>after 90 days</c>.</summary>
internal static class StatedPeriod
{
    /// <summary>The first one; null where there is none.</summary>
    public static Written<Period>? In(RichText text)
    {
        foreach (var measure in MeasureScanner.Find(text))
            if (UnitOf(measure.Unit) is { } unit && measure.Number is >= 1 and <= Period.Longest && decimal.IsInteger(measure.Number))
                return new(new Period((int)measure.Number, unit), measure.Span);
        return null;
    }

    private static PeriodUnit? UnitOf(string unit) => unit switch
    {
        "day" or "days" or "d" or "tage" or "tagen" or "jours" or "días" or "dias" or "dni" or "天" or "日" => PeriodUnit.Day,
        "week" or "weeks" or "wochen" => PeriodUnit.Week,
        "month" or "months" or "monate" or "monaten" or "mois" or "meses" => PeriodUnit.Month,
        "year" or "years" or "jahr" or "jahre" or "jahren" => PeriodUnit.Year,
        _ => null,
    };
}
