namespace Setout.Cli.Output;

/// <summary>Counted things.</summary>
internal static class Words
{
    public static string Count(int count, string one) => Count(count, one, one + "s");

    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
