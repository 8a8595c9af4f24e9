using System.Globalization;

namespace Setout.Bench;

/// <summary>How long and what: a full run stays under eight minutes on two cores.</summary>
internal sealed record Options
{
    public TimeSpan Measure { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>Before each measurement; the first round warms up three times as long, for tiered compilation.</summary>
    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(0.5);

    public int Rounds { get; private init; } = 3;

    public int Starts { get; private init; } = 5;

    /// <summary>Rows that are there before anything is measured.</summary>
    public int Orders { get; private init; } = 10_000;

    /// <summary>A smoke test: everything is run and compared, nothing is written.</summary>
    public bool Quick { get; private init; }

    /// <summary>Only peers whose name contains one of these; all if empty.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>Only scenarios whose name contains one of these; all if empty.</summary>
    public IReadOnlyList<string> Scenarios { get; private init; } = [];

    public bool SkipBuild { get; private init; }

    public const string Usage = """
        bench/run.sh [--quick] [--rounds N] [--seconds S] [--only NAME,...] [--scenario NAME,...] [--no-build]
        """;

    /// <summary>Null where the arguments are not understood.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--quick":
                    options = options with
                    {
                        Quick = true,
                        Rounds = 1,
                        Starts = 1,
                        Orders = 1000,
                        Measure = TimeSpan.FromSeconds(0.3),
                        WarmUp = TimeSpan.FromSeconds(0.1),
                    };
                    break;
                case "--no-build":
                    options = options with { SkipBuild = true };
                    break;
                case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    i++;
                    break;
                case "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0:
                    options = options with { Measure = TimeSpan.FromSeconds(seconds) };
                    i++;
                    break;
                case "--only" when value.Length > 0:
                    options = options with { Only = value.Split(',') };
                    i++;
                    break;
                case "--scenario" when value.Length > 0:
                    options = options with { Scenarios = value.Split(',') };
                    i++;
                    break;
                default:
                    return null;
            }
        }
        return options;
    }

    public static bool Names(IReadOnlyList<string> wanted, string name) =>
        wanted.Count == 0 || wanted.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
