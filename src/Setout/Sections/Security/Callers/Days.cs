using Setout.Markdown;

namespace Setout.Sections.Security.Callers;

/// <summary>A length of time in days that a sentence states: <c>every 90 days</c>, <c>after 3 months</c>.</summary>
internal static class Days
{
    private const int Longest = 36_500;

    /// <summary>The first one; null where there is none.</summary>
    public static Written<int>? In(RichText text)
    {
        foreach (var measure in MeasureScanner.Find(text))
            if (InOne(measure.Unit) is > 0 and var days && measure.Number is >= 1 and <= Longest && (int)measure.Number * days <= Longest)
                return new((int)measure.Number * days, measure.Span);
        return null;
    }

    private static int InOne(string unit) => unit switch
    {
        "day" or "days" or "d" or "tage" or "tagen" or "jours" or "días" or "dias" or "dni" or "天" or "日" => 1,
        "week" or "weeks" or "wochen" => 7,
        "month" or "months" or "monate" or "monaten" or "mois" or "meses" => 30,
        "year" or "years" or "jahr" or "jahre" => 365,
        _ => 0,
    };
}
