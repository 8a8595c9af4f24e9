namespace Setout.Import.OpenApi;

/// <summary>In what two APIs differ.</summary>
internal static class ApiDifference
{
    /// <summary>What the first says and the second does not, or says otherwise; then the members that only the second has.</summary>
    public static EquatableArray<string> Find(string before, string after) =>
        ApiDescription.Read(before, out _) is { } had && ApiDescription.Read(after, out _) is { } has ? Find(ApiFacts.Of(had), ApiFacts.Of(has)) : ["one of the two cannot be read"];

    private static EquatableArray<string> Find(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var differences = new List<string>();
        foreach (var (place, fact) in before)
            if (!after.TryGetValue(place, out var now))
            {
                if (!IsInJson(place, after))
                    differences.Add(fact.Length > 0 ? $"{place.TrimEnd()} ({fact}) is missing" : $"{place} is missing");
            }
            else if (now != fact && !IsAnyText(place, fact, now) && !IsWithin(fact, now))
                differences.Add($"{place.TrimEnd()} was {fact}, is {now}");
        // Parameters and statuses that Setout adds of itself change nothing for those who do not use them.
        // So does a body where none is described.
        var bodies = before.Keys.Select(BodyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var place in after.Keys.Where(place => place.Contains(" .", StringComparison.Ordinal) || place.Contains("[].", StringComparison.Ordinal)))
            if (!before.ContainsKey(place) && IsFelt(place, after[place]) && bodies.Contains(BodyOf(place)) && after[place] != ApiFacts.Json)
                differences.Add($"{place} is new");
        return [.. differences];
    }

    /// <summary>What may be sent besides, nobody need send.</summary>
    private static bool IsFelt(string place, string fact) => !place.Contains(" request ", StringComparison.Ordinal) || fact.EndsWith(" required", StringComparison.Ordinal);

    /// <summary>A whole number is a number, and a flag that is always true is a flag.</summary>
    private static bool IsWithin(string fact, string now) => (fact, now) is ("number", "int") or ("bool", "always true" or "always false");

    /// <summary><c>GET /orders 200</c> of <c>GET /orders 200 .data[].id</c>; nothing for what is no member.</summary>
    private static string BodyOf(string place) => place.Split(' ') is [var method, var path, var body, ['.' or '[', ..], ..] ? $"{method} {path} {body}" : "";

    /// <summary>A query is text: that it is one of certain words, Setout may know from the field that is compared with it.</summary>
    private static bool IsAnyText(string place, string fact, string now) =>
        place.Contains(" ?", StringComparison.Ordinal) && fact.StartsWith("string", StringComparison.Ordinal) && fact.EndsWith(" required", StringComparison.Ordinal) == now.EndsWith(" required", StringComparison.Ordinal);

    /// <summary>Whether a member is one of an object that is kept as JSON: a note says so of the object.</summary>
    private static bool IsInJson(string place, Dictionary<string, string> after)
    {
        for (var end = place.LastIndexOfAny(['.', '[']); end > 0; end = place.LastIndexOfAny(['.', '['], end - 1))
            if (after.TryGetValue(place[..end], out var around) && around.StartsWith(ApiFacts.Json, StringComparison.Ordinal))
                return true;
        return false;
    }
}
