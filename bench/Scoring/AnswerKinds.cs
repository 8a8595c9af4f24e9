using System.Globalization;
using System.Text;
using Setout.Planning;

namespace Setout.Bench.Scoring;

/// <summary>How endpoints are answered: each one that is written, once.</summary>
internal sealed class AnswerKinds
{
    private readonly Dictionary<string, int> kinds = [];

    public void Add(Plan plan)
    {
        foreach (var endpoint in plan.Endpoints.DistinctBy(endpoint => (endpoint.Origin.Start, endpoint.Method)))
            kinds[endpoint.Answer.Kind] = kinds.GetValueOrDefault(endpoint.Answer.Kind) + 1;
    }

    public override string ToString()
    {
        var all = kinds.Values.Sum();
        var text = new StringBuilder("| answered as | endpoints | share |\n| --- | ---: | ---: |\n");
        foreach (var (kind, count) in kinds.OrderByDescending(kind => kind.Value))
            text.Append(CultureInfo.InvariantCulture, $"| {kind} | {count} | {100.0 * count / all:F1} % |\n");
        return text.Append(CultureInfo.InvariantCulture, $"| all | {all} | |\n").ToString();
    }
}
