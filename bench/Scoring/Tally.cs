using System.Globalization;

namespace Setout.Bench.Scoring;

/// <summary>Right, too many, missed.</summary>
internal readonly record struct Tally(int Right, int TooMany, int Missed)
{
    public bool IsPerfect => TooMany == 0 && Missed == 0;

    public double Precision => Right == 0 ? 0 : Right / (double)(Right + TooMany);

    public double Recall => Right == 0 ? 0 : Right / (double)(Right + Missed);

    public static Tally Of<T>(IReadOnlyCollection<T> expected, IReadOnlyCollection<T> found, IReadOnlyCollection<T>? tolerated = null)
    {
        var right = expected.Intersect(found).Count();
        return new(right, found.Except(expected).Except(tolerated ?? []).Count(), expected.Except(found).Count());
    }

    public static Tally operator +(Tally left, Tally right) => new(left.Right + right.Right, left.TooMany + right.TooMany, left.Missed + right.Missed);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3}, recall {Recall:F3} ({Right} right, {TooMany} too many, {Missed} missed)");
}
