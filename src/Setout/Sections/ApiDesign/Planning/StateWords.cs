namespace Setout.Sections.ApiDesign.Planning;

/// <summary>From the verb of a path to the state that it leads to: <c>cancel</c> to <c>cancelled</c>, <c>mark-as-paid</c> to <c>paid</c>.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, string[]> Irregular = new(StringComparer.Ordinal)
    {
        ["pay"] = ["paid"],
        ["send"] = ["sent"],
        ["hold"] = ["held", "onhold"],
        ["withdraw"] = ["withdrawn"],
        ["begin"] = ["begun", "active"],
        ["start"] = ["started", "inprogress", "running", "active"],
        ["resume"] = ["resumed", "active", "inprogress", "running"],
        ["pause"] = ["paused", "onhold"],
        ["reopen"] = ["reopened", "open"],
        ["open"] = ["open", "opened"],
        ["finish"] = ["finished", "completed", "done"],
        ["complete"] = ["completed", "complete", "done", "finished"],
        ["activate"] = ["active", "activated"],
        ["enable"] = ["enabled", "active"],
        ["deactivate"] = ["inactive", "deactivated", "disabled"],
        ["disable"] = ["disabled", "inactive"],
        ["suspend"] = ["suspended"],
        ["cancel"] = ["cancelled", "canceled"],
        ["checkin"] = ["checkedin", "arrived"],
        ["checkout"] = ["checkedout"],
        ["ship"] = ["shipped", "intransit"],
        ["restore"] = ["restored", "active"],
        ["unpublish"] = ["unpublished", "draft"],
        ["unarchive"] = ["unarchived", "active"],
        ["submit"] = ["submitted", "pending", "inreview"],
        ["block"] = ["blocked"],
        ["unblock"] = ["unblocked", "active"],
        ["lock"] = ["locked"],
        ["unlock"] = ["unlocked", "active"],
        ["refund"] = ["refunded"],
        ["decline"] = ["declined", "rejected"],
        ["reject"] = ["rejected", "declined"],
        ["accept"] = ["accepted"],
        ["return"] = ["returned"],
        ["fulfil"] = ["fulfilled"],
        ["fulfill"] = ["fulfilled"],
        ["noshow"] = ["noshow"],
        ["read"] = ["read"],
        ["expire"] = ["expired"],
        ["resolve"] = ["resolved"],
        ["deliver"] = ["delivered"],
        ["end"] = ["ended", "finished", "closed", "done"],
        ["retry"] = ["retrying", "queued", "pending"],
        ["requeue"] = ["requeued", "queued", "pending"],
        ["process"] = ["processed", "processing"],
        ["receive"] = ["received"],
        ["renew"] = ["renewed", "active"],
        ["reactivate"] = ["active", "reactivated"],
    };

    // Where the likeliest state is no participle.
    private static readonly Dictionary<string, string> Participles = new(StringComparer.Ordinal)
    { ["open"] = "opened", ["activate"] = "activated", ["deactivate"] = "deactivated", ["checkin"] = "checked_in", ["checkout"] = "checked_out", ["noshow"] = "no_show" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "mark", "as", "set", "make" };

    private static readonly HashSet<string> Regular = new(StringComparer.Ordinal)
    { "approve", "archive", "close", "confirm", "publish", "verify", "schedule", "dispatch", "void", "revoke", "escalate", "acknowledge" };

    /// <summary>Whether a verb is one that changes a state, and hardly anything else.</summary>
    public static bool IsKnown(string verb)
    {
        var word = string.Concat(Names.Words(verb).Where(part => !Fillers.Contains(part)));
        return Irregular.ContainsKey(word) || Regular.Contains(word);
    }

    /// <summary>Whether a verb only says that somebody is there.</summary>
    public static bool IsTouch(string verb) => string.Concat(Names.Words(verb)) is "heartbeat" or "ping" or "touch" or "keepalive";

    /// <summary>The states it may lead to, likeliest first, as letters only: <c>inprogress</c>.</summary>
    public static IEnumerable<string> TargetsOf(string verb)
    {
        var word = string.Concat(Names.Words(verb).Where(part => !Fillers.Contains(part)));
        if (word.Length == 0)
            yield break;
        foreach (var irregular in Irregular.GetValueOrDefault(word) ?? [])
            yield return irregular;
        yield return word.EndsWith('e') ? word + "d" : word + "ed";
        yield return word + word[^1] + "ed";
        if (word.EndsWith('y'))
            yield return word[..^1] + "ied";
        yield return word;
    }

    /// <summary>The state that a verb leads to, as people write it: <c>archived</c>, <c>checked_in</c>.</summary>
    public static string ParticipleOf(string verb)
    {
        var word = string.Concat(Names.Words(verb).Where(part => !Fillers.Contains(part)));
        return Participles.GetValueOrDefault(word) ?? TargetsOf(verb).First();
    }

    /// <summary>The verb without a leading <c>un</c>, <c>de</c> or <c>dis</c>, where it undoes something.</summary>
    public static string? Undone(string verb) => verb switch
    {
        "deactivate" => "activate",
        "disable" => "enable",
        _ when verb.StartsWith("un", StringComparison.Ordinal) && verb.Length > 4 => verb[2..],
        _ => null,
    };

    /// <summary>A state as letters only, lower case: <c>in_progress</c> to <c>inprogress</c>.</summary>
    public static string Letters(string state) => string.Concat(state.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
