using Setout.Planning;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning;

/// <summary>
/// Which roles may whatever others may: <c>Admin > Manager > Clerk</c>, <c>Admins inherit from managers</c>, <c>Managers can do everything
/// clerks can, and delete orders</c>.
/// </summary>
internal sealed class RoleRanks
{
    private static readonly string[] Inherits = [" inherits from ", " inherit from ", " inherits ", " inherit ", " extends ", " includes "];

    private static readonly string[] Modals = [" are able to ", " is able to ", " can also ", " can ", " may also ", " may ", " have ", " has ", ": "];

    private static readonly string[] Everything =
    [
        "do everything that ", "do everything ", "do anything that ", "do anything ", "do whatever ", "everything that ", "everything ",
        "all the permissions of ", "all permissions of ", "all the rights of ", "all rights of ", "all privileges of ", "the permissions of ", "the rights of ", "the same permissions as ", "the same rights as ",
    ];

    private static readonly string[] Ends = [" can do", " can", " may do", " may", " does", " do", " have", " has"];

    private static readonly string[] Further = [", plus ", ", and also ", ", and ", " and also ", " plus ", " as well as ", " and "];

    // From those who may least to those who may most; roles of other names have no usual rank.
    private static readonly string[] Usual = ["guest", "viewer", "reader", "user", "member", "contributor", "editor", "moderator", "manager", "admin", "administrator", "superadmin"];

    private readonly RoleWords words;
    private readonly PlanningReport report;
    private readonly Dictionary<string, HashSet<string>> seniors = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> rests = [];

    private RoleRanks(RoleWords words, PlanningReport report) => (this.words, this.report) = (words, report);

    /// <summary>Reads what Authorization says.</summary>
    public static RoleRanks Read(Design design, RoleWords words, PlanningReport report)
    {
        var ranks = new RoleRanks(words, report);
        foreach (var statement in AllStatements.Of(design.Security.Authorization))
            if (ranks.TryRead(statement.Text.Plain.Trim().TrimEnd('.'), statement.Span, out var rest))
                ranks.rests.TryAdd(statement.Span.Start, rest);
        return ranks;
    }

    /// <summary>What a statement about ranks says besides, of the same role: <c>delete orders</c>; null where it is about none.</summary>
    public string? RestOf(SourceSpan statement) => rests.GetValueOrDefault(statement.Start);

    /// <summary>Those who may what a role may, by what the design says.</summary>
    public IReadOnlyCollection<string> Above(string role)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>([role]);
        while (left.TryPop(out var next))
            foreach (var senior in seniors.GetValueOrDefault(next) ?? [])
                if (found.Add(senior))
                    left.Push(senior);
        return found;
    }

    /// <summary>Those who are meant by <c>role+</c>: by what the design says of ranks, else by the usual order of usual names.</summary>
    public IEnumerable<string> AtLeast(string role)
    {
        if (seniors.Count > 0)
            return [role, .. Above(role)];
        var rank = RankOf(role);
        return [role, .. words.Roles.All.Where(other => rank >= 0 && RankOf(other) > rank)];
    }

    /// <summary>Some roles with those who may what they may.</summary>
    public IEnumerable<string> WithSeniors(IEnumerable<string> roles) => roles.SelectMany(role => Above(role).Prepend(role)).Distinct(StringComparer.Ordinal);

    private static int RankOf(string role) => Array.IndexOf(Usual, Names.Key(role));

    private bool TryRead(string text, SourceSpan origin, out string rest)
    {
        rest = "";
        var isSaid = text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && text[..colon].Contains("hierarchy", StringComparison.OrdinalIgnoreCase);
        var order = isSaid ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : text;
        return TryChain(order, '>', isSaid, origin) || TryChain(order, '<', isSaid, origin) || TryInherits(text, origin) || TryEverything(text, origin, out rest);
    }

    private bool TryChain(string text, char sign, bool isSaid, SourceSpan origin)
    {
        var parts = text.Split(sign, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => RolePhrase.Read(part.Trim('`', '*', '-', '='), words, mayBeNew: isSaid)).ToList();
        if (parts.Count < 2 || parts.Exists(part => part.Count == 0))
            return false;
        for (var at = 1; at < parts.Count; at++)
            Link(sign == '>' ? parts[at - 1] : parts[at], sign == '>' ? parts[at] : parts[at - 1], origin);
        return true;
    }

    private bool TryInherits(string text, SourceSpan origin)
    {
        var verb = Array.Find(Inherits, words => text.Contains(words, StringComparison.OrdinalIgnoreCase));
        if (verb is null)
            return false;
        var at = text.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
        var juniors = Bare(text[(at + verb.Length)..]);
        if (RolePhrase.Read(text[..at], words) is not { Count: > 0 } who || RolePhrase.Read(juniors, words) is not { Count: > 0 } whose)
            return false;
        Link(who, whose, origin);
        return true;
    }

    /// <summary><c>all permissions of clerks</c>, <c>the manager's rights</c></summary>
    private static string Bare(string text)
    {
        var kept = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.ToLowerInvariant() is not ("all" or "the" or "every" or "permissions" or "permission" or "rights" or "privileges" or "access" or "of" or "from" or "everything" or "role" or "roles"));
        return string.Join(' ', kept.Select(word => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’')));
    }

    private bool TryEverything(string text, SourceSpan origin, out string rest)
    {
        rest = "";
        foreach (var modal in Modals)
        {
            if (text.IndexOf(modal, StringComparison.OrdinalIgnoreCase) is not (> 0 and var at))
                continue;
            var after = text[(at + modal.Length)..];
            if (Array.Find(Everything, words => after.StartsWith(words, StringComparison.OrdinalIgnoreCase)) is not { } marker)
                continue;
            var juniors = after[marker.Length..];
            foreach (var word in Further)
                if (juniors.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var cut)
                {
                    (juniors, rest) = (juniors[..cut], juniors[(cut + word.Length)..]);
                    break;
                }
            if (Array.Find(Ends, end => juniors.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } ending)
                juniors = juniors[..^ending.Length];
            if (RolePhrase.Read(text[..at], words) is not { Count: > 0 } who || RolePhrase.Read(Bare(juniors), words) is not { Count: > 0 } whose)
                return false;
            Link(who, whose, origin);
            return true;
        }
        return false;
    }

    // What anybody may, and whoever is signed in, everybody with a role may anyhow.
    private void Link(List<string> who, List<string> whose, SourceSpan origin)
    {
        foreach (var senior in who.Where(IsRole))
            foreach (var junior in whose.Where(IsRole))
                if (senior == junior || Above(senior).Contains(junior))
                    report.Add(RoleCycle.At(origin, senior, junior));
                else if (seniors.TryGetValue(junior, out var known))
                    known.Add(senior);
                else
                    seniors.Add(junior, [senior]);
    }

    private static bool IsRole(string role) => role is not (PlannedGrant.SignedIn or PlannedGrant.Everybody);
}
