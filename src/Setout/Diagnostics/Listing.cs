namespace Setout.Diagnostics;

/// <summary>Names in a sentence.</summary>
internal static class Listing
{
    private const int Most = 4;

    /// <summary><c>`a`, `b` and `c`</c>; of many the first ones, and how many more there are.</summary>
    public static string Of(IEnumerable<string> names) => Join(names.Select(name => $"`{name}`").ToList());

    /// <summary>The same without backticks.</summary>
    public static string Plain(IEnumerable<string> names) => Join(names.ToList());

    private static string Join(List<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        > Most + 1 => $"{string.Join(", ", names.Take(Most))} and {names.Count - Most} more",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
