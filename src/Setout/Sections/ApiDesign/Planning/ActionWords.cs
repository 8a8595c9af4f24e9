using Setout.Sections.ApiDesign.Planning.Accounts;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Words of paths that are no nouns.</summary>
internal static class ActionWords
{
    private static readonly HashSet<string> Health = new(StringComparer.OrdinalIgnoreCase)
    { "health", "healthz", "healthcheck", "health-check", "livez", "readyz", "ping", "live", "ready", "liveness", "readiness" };

    private static readonly HashSet<string> Accounts = new(StringComparer.OrdinalIgnoreCase)
    {
        "login", "logout", "signin", "sign-in", "signout", "sign-out", "signup", "sign-up", "register", "refresh", "refresh-token", "token",
        "forgot-password", "reset-password", "change-password", "verify-email", "password", "auth", "oauth", "session", "sessions",
    };

    private static readonly HashSet<string> Caller = new(StringComparer.OrdinalIgnoreCase) { "me", "profile", "current", "self" };

    private static readonly HashSet<string> Search = new(StringComparer.OrdinalIgnoreCase) { "search", "find", "lookup", "autocomplete" };

    private static readonly HashSet<string> Count = new(StringComparer.OrdinalIgnoreCase) { "count", "total" };

    private static readonly HashSet<string> Summary = new(StringComparer.OrdinalIgnoreCase)
    { "summary", "stats", "statistics", "totals", "report", "breakdown", "counts", "metrics", "aggregate", "overview" };

    private static readonly HashSet<string> Overview = new(StringComparer.OrdinalIgnoreCase)
    {
        "dashboard", "dashboards", "overview", "summary", "stats", "statistics", "statistic", "analytics", "metrics", "kpi", "kpis", "report", "reports", "totals", "counts",
        "admin", "team", "all", "current", "global", "system", "general", "main", "home", "api", "public", "app", "data", "auth",
    };

    public static bool IsHealth(string word) => Health.Contains(word);

    public static bool IsAccount(string word) => Accounts.Contains(word);

    /// <summary>
    /// Whether a path is about accounts: it ends with such a word, or goes on behind one with a word that names no rows
    /// (<c>/auth/google</c>).
    /// </summary>
    public static bool IsAccountPath(EquatableArray<PathSegment> segments)
    {
        var last = segments.LastOrDefault(segment => !segment.IsParameter).Text;
        if (last is null)
            return false;
        if (IsPart(segments, segments.Count - 1))
            return false;
        if (IsAccount(last))
            return !segments[^1].IsParameter;
        return segments.Any(segment => !segment.IsParameter && IsAccount(segment.Text)) && !segments[^1].IsParameter && Names.Singular(last) == last;
    }

    /// <summary>Whether a word for signing in means rows all the same: <c>/members/{id}/sessions</c>, <c>/game/sessions</c>.</summary>
    public static bool IsPart(EquatableArray<PathSegment> segments, int at) =>
        at > 0 && segments[at].Text is "sessions" or "tokens" && (segments[at - 1].IsParameter || !AccountWords.IsAround(Names.Key(segments[at - 1].Text)));

    public static bool IsCaller(string word) => Caller.Contains(word);

    public static bool IsSearch(string word) => Search.Contains(word);

    /// <summary>Whether a word behind all rows asks for them, the newest first.</summary>
    public static bool IsLatest(string word) => word.ToLowerInvariant() is "history" or "recent" or "latest" or "newest";

    /// <summary>Whether a word behind all rows only says for whom they are listed.</summary>
    public static bool IsAudience(string word) => word.ToLowerInvariant() is "admin" or "public" or "all";

    public static bool IsCount(string word) => Count.Contains(word);

    public static bool IsSummary(string word) => Summary.Contains(word) || word.StartsWith("by-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path asks for numbers of everything: nothing in it names anything else, and its end is such a word (<c>/admin/dashboard/summary</c>), or whom a dashboard is for (<c>/dashboard/teachers</c>).</summary>
    public static bool IsOverview(PathTemplate path)
    {
        var words = path.Segments.Where(segment => !IsVersion(segment.Text)).ToList();
        if (words is [.., var board, { IsParameter: false } audience] && !board.IsParameter && IsDashboard(board.Text) && IsNoun(audience.Text))
            words.RemoveAt(words.Count - 1);
        return words.Count > 0 && words.TrueForAll(segment => !segment.IsParameter && Overview.Contains(segment.Text))
            && words.TakeLast(2).Any(segment => IsSummary(segment.Text) || IsDashboard(segment.Text) || segment.Text.ToLowerInvariant() is "analytics" or "statistic" or "reports" or "kpi" or "kpis");
    }

    /// <summary>Whether a path asks for numbers of what is the caller's: <c>/statistics/personal</c>, <c>/me/summary</c>.</summary>
    public static bool IsOwnOverview(PathTemplate path)
    {
        var rest = path.Segments.Where(segment => segment.IsParameter || segment.Text.ToLowerInvariant() is not ("me" or "my" or "mine" or "self" or "personal" or "user" or "users" or "profile")).ToEquatableArray();
        return rest.Count < path.Segments.Count && IsOverview(path with { Segments = rest });
    }

    /// <summary>Whether what stands behind a word only says whom it is for.</summary>
    public static bool IsDashboard(string word) => word.ToLowerInvariant() is "dashboard" or "dashboards";

    private static bool IsVersion(string word) => word.Length > 1 && word[0] is 'v' or 'V' && char.IsDigit(word[1]);

    /// <summary>Whether a word can name a resource that no entity describes.</summary>
    public static bool IsNoun(string word) =>
        !IsHealth(word) && !IsAccount(word) && !IsCaller(word) && !IsSearch(word) && !IsCount(word) && !IsSummary(word)
        && word.Length > 1 && !IsVersion(word) && !word.Equals("api", StringComparison.OrdinalIgnoreCase)
        && !word.Contains('.', StringComparison.Ordinal) && !word.Contains('*', StringComparison.Ordinal);
}
