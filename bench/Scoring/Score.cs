namespace Setout.Bench.Scoring;

/// <summary>Compares what was read with what is annotated, and adds it up.</summary>
internal sealed class Score
{
    private readonly Dictionary<string, Tally> tallies = new() { ["endpoints"] = default, ["statuses"] = default, ["entities"] = default, ["fields"] = default };
    private readonly Dictionary<string, int> equal = [];
    private int documents;

    /// <summary>Adds a document; gives what differs in it, empty for nothing.</summary>
    public string Add(Model expected, Model found)
    {
        documents++;
        var differences = new List<string>();
        foreach (var (what, tally) in (IEnumerable<(string, Tally)>)[.. Endpoints(expected, found), .. Entities(expected, found)])
        {
            tallies[what] += tally;
            if (!tally.IsPerfect)
                differences.Add($"{what} {tally.TooMany} too many, {tally.Missed} missed");
        }
        foreach (var (what, count) in expected.Counts)
        {
            equal[what] = equal.GetValueOrDefault(what) + (found.Counts[what] == count ? 1 : 0);
            if (found.Counts[what] != count)
                differences.Add($"{found.Counts[what]} {what} for {count}");
        }
        return string.Join("; ", differences);
    }

    public override string ToString() => string.Join('\n',
    [
        .. tallies.Select(tally => $"{tally.Key,-14}{tally.Value}"),
        .. equal.Select(count => $"{count.Key,-14}equal in {count.Value} of {documents} documents"), "",
    ]);

    private static IEnumerable<(string, Tally)> Endpoints(Model expected, Model found)
    {
        var full = expected.Endpoints.ToLookup(endpoint => endpoint.FullKey, endpoint => endpoint.Key);
        (string, string) KeyOf(ModelEndpoint endpoint) => full[endpoint.Key].FirstOrDefault(endpoint.Key);
        var wanted = expected.Endpoints.CountBy(endpoint => endpoint.Key).ToDictionary();
        var given = found.Endpoints.CountBy(KeyOf).ToDictionary();
        var right = wanted.Sum(key => Math.Min(key.Value, given.GetValueOrDefault(key.Key)));
        yield return ("endpoints", new(right, found.Endpoints.Count - right, expected.Endpoints.Count - right));

        var statuses = found.Endpoints.ToLookup(KeyOf, endpoint => endpoint.Statuses);
        foreach (var endpoint in expected.Endpoints.GroupBy(endpoint => endpoint.Key))
            yield return ("statuses", Tally.Of(
                endpoint.SelectMany(one => one.Statuses).ToHashSet(), statuses[endpoint.Key].SelectMany(one => one).ToHashSet(), endpoint.SelectMany(one => one.Tolerated).ToHashSet()));
    }

    private static IEnumerable<(string, Tally)> Entities(Model expected, Model found)
    {
        var left = found.Entities.ToList();
        foreach (var entity in expected.Entities)
        {
            var match = left.Find(other => other.Names.Overlaps(entity.Names));
            yield return ("entities", match is null ? new(0, 0, 1) : new(1, 0, 0));
            yield return ("fields", Tally.Of(entity.Fields, match?.Fields ?? [], entity.Relations));
            if (match is not null)
                left.Remove(match);
        }
        yield return ("entities", new(0, left.Count(entity => !entity.Names.Overlaps(expected.OtherTypes)), 0));
    }
}
