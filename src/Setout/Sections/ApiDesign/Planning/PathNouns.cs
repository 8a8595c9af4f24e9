using Setout.Planning;
using Setout.Sections.ApiDesign.Planning.Accounts;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A noun of the paths that no written entity goes by: <c>reviews</c> of <c>/stores/{id}/reviews/{reviewId}</c>.</summary>
internal sealed class PathNoun(string word)
{
    /// <summary>As the first path spells it.</summary>
    public string Word { get; } = word;

    /// <summary>Those whose paths end with it, its parameter left aside.</summary>
    public List<Endpoint> Endpoints { get; } = [];

    /// <summary>Those whose paths lead to one row of it, and further: <c>/stores/{id}/close</c>.</summary>
    public List<Endpoint> Within { get; } = [];

    /// <summary>What rows of it belong to, by the paths.</summary>
    public List<PathOwner> Owners { get; } = [];

    /// <summary>Whether a path addresses one row of it.</summary>
    public bool HasItems => Within.Count > 0 || Endpoints.Exists(endpoint => PathTemplate.Parse(endpoint.Path.Value).EndsInParameter);

    /// <summary>Whether rows of it are kept: many by its number, by paths of one row, or by what is done with it.</summary>
    public bool IsCollection => IsPlural || IsKept || HasItems || Endpoints.Select(endpoint => endpoint.Method.Value).Distinct().Count() > 1;

    /// <summary>Whether another path says so.</summary>
    public bool IsKept { get; init; }

    private bool IsPlural => Names.Singular(Word.ToLowerInvariant()) != Word.ToLowerInvariant();
}

/// <summary>What stands before a noun in a path: <c>stores</c> and <c>{id}</c>.</summary>
internal readonly record struct PathOwner(string Noun, string Parameter);

/// <summary>Collects the nouns of paths.</summary>
internal static class PathNouns
{
    /// <summary>In the order of the document.</summary>
    public static List<PathNoun> Of(ApiDesignSection api, EntityIndex written)
    {
        var paths = api.Endpoints.Select(endpoint => (Endpoint: endpoint, SegmentsOf(endpoint))).ToList();
        var kept = Kept(paths);
        var nouns = new Dictionary<string, PathNoun>(StringComparer.Ordinal);
        var order = new List<PathNoun>();
        foreach (var (endpoint, segments) in paths)
            for (var at = 0; at < segments.Count; at++)
                if (!segments[at].IsParameter && !ActionWords.IsAccountPath(segments) && IsNoun(segments, at, kept) && !IsWritten(segments, at, written))
                    Add(endpoint, segments, at);
        return order;

        void Add(Endpoint endpoint, EquatableArray<PathSegment> segments, int at)
        {
            var word = segments[at].Text;
            if (!nouns.TryGetValue(Names.Key(word), out var noun))
            {
                nouns.Add(Names.Key(word), noun = new(word) { IsKept = kept.Contains(Names.Key(word)) });
                order.Add(noun);
            }
            (at >= segments.Count - 2 ? noun.Endpoints : noun.Within).Add(endpoint);
            if (at > 1 && segments[at - 1].IsParameter && !segments[at - 2].IsParameter)
                noun.Owners.Add(new(segments[at - 2].Text, segments[at - 1].Text));
        }
    }

    /// <summary>Without a verb that says what the method does.</summary>
    private static EquatableArray<PathSegment> SegmentsOf(Endpoint endpoint)
    {
        var path = PathTemplate.Parse(endpoint.Path.Value);
        return (RowVerbs.Read(endpoint.Method.Value, path)?.Path ?? path).Segments;
    }

    /// <summary>The words of which rows are kept for certain: a path addresses one of them, or reads them where another adds to them.</summary>
    private static HashSet<string> Kept(List<(Endpoint Endpoint, EquatableArray<PathSegment> Segments)> paths)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var methods = new Dictionary<string, (bool Reads, bool Writes)>(StringComparer.Ordinal);
        foreach (var (endpoint, segments) in paths)
        {
            for (var at = 1; at < segments.Count; at++)
                if (segments[at].IsParameter && !segments[at - 1].IsParameter)
                    kept.Add(Names.Key(segments[at - 1].Text));
            if (segments.IsEmpty || segments[^1].IsParameter)
                continue;
            // Who saves a thing, by the word, and who counts things or reports on them, has them kept.
            if (RowVerbs.Read(endpoint.Method.Value, PathTemplate.Parse(endpoint.Path.Value)) is { Method: "POST" or "PUT" or "PATCH" })
                kept.Add(Names.Key(segments[^1].Text));
            var isAsked = endpoint.Method.Value == "GET" && segments.Count > 1 && !segments[^2].IsParameter && (ActionWords.IsSummary(segments[^1].Text) || ActionWords.IsCount(segments[^1].Text) || ActionWords.IsSearch(segments[^1].Text));
            var word = Names.Key(segments[isAsked ? ^2 : ^1].Text);
            var known = methods.GetValueOrDefault(word);
            methods[word] = (known.Reads || endpoint.Method.Value == "GET", known.Writes || endpoint.Method.Value == "POST");
        }
        kept.RemoveWhere(word => word is "api" or "app" or "data");
        kept.UnionWith(methods.Where(pair => pair.Value is { Reads: true, Writes: true }).Select(pair => pair.Key));
        return kept;
    }

    private static bool IsNoun(EquatableArray<PathSegment> segments, int at, HashSet<string> kept)
    {
        var word = segments[at].Text;
        var isLast = at == segments.Count - 1 || segments[at + 1].IsParameter;
        if (!isLast || at > 0 && ActionWords.IsDashboard(segments[at - 1].Text) || !ActionWords.IsNoun(word) && !ActionWords.IsPart(segments, at))
            return false;
        // Behind one row stands a part of it, or an action: a part has rows.
        return at == 0 || !segments[at - 1].IsParameter || Names.Singular(word) != word || kept.Contains(Names.Key(word));
    }

    /// <summary>Whether it means a written entity, alone, with its owner or with the word before it; or stands behind all rows of one: an action, or a question to them.</summary>
    private static bool IsWritten(EquatableArray<PathSegment> segments, int at, EntityIndex written)
    {
        if (AccountWords.OwnNoun(segments[at]) is { } own && written.FindNoun(own) is not null)
            return true;
        var before = at > 0 && !segments[at - 1].IsParameter ? segments[at - 1].Text : "";
        if (before.Length > 0 && written.FindNoun(before) is not null || written.FindNoun(segments[at].Text, before) is not null)
            return true;
        return at > 1 && segments[at - 1].IsParameter && written.FindNoun(segments[at - 2].Text) is { } owner && written.Find($"{owner.Name} {segments[at].Text}") is not null;
    }
}
