namespace Setout.Planning;

/// <summary>The units in which designs state how long something is kept.</summary>
public enum PeriodUnit
{
    /// <summary>Days of 24 hours.</summary>
    Day,

    /// <summary>Weeks of seven days.</summary>
    Week,

    /// <summary>Months of the calendar.</summary>
    Month,

    /// <summary>Years of the calendar.</summary>
    Year,
}

/// <summary>A length of time by the calendar: <c>90 days</c>, <c>10 years</c>.</summary>
public readonly record struct Period(int Number, PeriodUnit Unit)
{
    /// <summary>The longest that is understood, in units.</summary>
    public const int Longest = 36_500;

    /// <summary>The instant that lies so long before another one.</summary>
    public DateTime Before(DateTime instant) => Unit switch
    {
        PeriodUnit.Day => Back(instant, Number),
        PeriodUnit.Week => Back(instant, 7L * Number),
        PeriodUnit.Month => Number < 12L * (instant.Year - 1) ? instant.AddMonths(-Number) : DateTime.MinValue,
        _ => Number < instant.Year - 1 ? instant.AddYears(-Number) : DateTime.MinValue,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Unit.ToString().ToLowerInvariant()}{(Number == 1 ? "" : "s")}";

    private static DateTime Back(DateTime instant, long days) =>
        days < (instant - DateTime.MinValue).TotalDays ? instant.AddDays(-days) : DateTime.MinValue;
}
