using Setout.Planning;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.Security.Planning;

/// <summary>What a sentence grants.</summary>
/// <param name="Who">A role, or <see cref="PlannedGrant.SignedIn"/>, or <see cref="PlannedGrant.Everybody"/>.</param>
/// <param name="Part">What.</param>
/// <param name="Endpoints">On which endpoints; null for all there are.</param>
/// <param name="Origin">The sentence.</param>
internal sealed record SentenceGrant(string Who, GrantPart Part, HashSet<PlannedEndpoint>? Endpoints, SourceSpan Origin);

/// <summary>
/// Reads the sentences of Authorization that people write: <c>Admin: full access</c>, <c>Customers can view and cancel their own
/// orders</c>, <c>Only managers may delete products</c>, <c>`GET /health` is public</c>.
/// </summary>
/// <param name="subjects">What sentences can be about.</param>
/// <param name="roles">Whom they can name.</param>
/// <param name="ranks">Which of them may what others may.</param>
/// <param name="isOfFields">Whether a statement is about fields, and is read elsewhere.</param>
internal sealed class AccessSentences(GrantSubjects subjects, RoleWords roles, RoleRanks ranks, Predicate<SourceSpan> isOfFields)
{
    // The longest first, since one contains another.
    private static readonly string[] Modals =
        [" are only allowed to ", " is only allowed to ", " are allowed to ", " is allowed to ", " are able to ", " can only ", " may only ", " must only ", " should only ", " should be able to ", " must be able to ", " can ", " may ", " have ", " has "];

    private static readonly string[] Everything = ["everything", "all endpoints", "every endpoint", "full access", "all resources", "all operations", "all data", "unrestricted", "all actions", "full control", "all permissions", "entire system", "full crud access"];

    private readonly HashSet<PlannedEndpoint> isPublic = new(ReferenceEqualityComparer.Instance);

    /// <summary>In order.</summary>
    public List<SentenceGrant> Grants { get; } = [];

    /// <summary>What is refused, in order.</summary>
    public List<SentenceDenial> Denials { get; } = [];

    /// <summary>Statements that grant nothing, since they are not understood.</summary>
    public List<SourceSpan> Unread { get; } = [];

    /// <summary>Endpoints that a sentence excepts from what all need.</summary>
    public IReadOnlySet<PlannedEndpoint> Public => isPublic;

    public void Read(SectionText? section, bool mustBeRead)
    {
        if (section is not { NotApplicable: null })
            return;
        foreach (var statement in section.Statements)
            Read(statement, "", mustBeRead);
    }

    private void Read(Statement statement, string outer, bool mustBeRead)
    {
        var text = Bare(statement, out var label);
        // A role with its grants as a list below.
        var isHead = statement.Children.Count > 0 && text.Length == 0;
        if (!isHead && !isOfFields(statement.Span) && !ReadOne(text, label.Length > 0 ? label : outer, statement) && mustBeRead)
            Unread.Add(statement.Span);
        foreach (var child in statement.Children)
            Read(child, label.Length > 0 ? label : isHead ? "" : text.TrimEnd(':'), mustBeRead);
    }

    private static string Bare(Statement statement, out string label)
    {
        var text = statement.Text.Plain.Trim();
        label = statement.Label;
        if (label.Length > 0 && text.StartsWith(label, StringComparison.Ordinal))
            text = text[label.Length..].TrimStart(':', ' ', '*');
        else if (label.Length == 0 && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && text[..colon].Split(' ').Length <= 3 && !text[..colon].Contains('/', StringComparison.Ordinal))
            (label, text) = (text[..colon], text[(colon + 1)..].Trim());
        return text;
    }

    private bool ReadOne(string text, string label, Statement statement)
    {
        if (ranks.RestOf(statement.Span) is { } rest)
            return rest.Length == 0 || (WhoOf(text, label) is { Count: > 0 } seniors && Grant(seniors, rest, statement.Span));
        if (IsAboutAll(text))
            return ReadExceptions(text);
        if (AccessDenials.Find(text) is var (refused, what))
            return ReadDenial(refused, what, label, statement.Span);
        if (EndpointScanner.Next(text) is not null)
            return ReadPaths(text, label, statement.Span);
        if (label.Length > 0 && RolePhrase.Read(label, roles) is { Count: > 0 } named)
            return Grant(named, text, statement.Span);
        foreach (var modal in Modals)
            if (text.IndexOf(modal, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return RolePhrase.Read(text[..at], roles) is { Count: > 0 } who && Grant(who, text[(at + modal.Length)..], statement.Span);
        return false;
    }

    /// <summary>Whom a sentence is about: the label in front of it, else the words before its verb.</summary>
    private List<string> WhoOf(string text, string label)
    {
        if (label.Length > 0 && RolePhrase.Read(label, roles) is { Count: > 0 } named)
            return named;
        foreach (var modal in Modals)
            if (text.IndexOf(modal, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return RolePhrase.Read(text[..at], roles);
        return [];
    }

    /// <summary><c>Support may not delete orders</c>, <c>Viewers can view orders but cannot delete them</c></summary>
    private bool ReadDenial(string who, string what, string label, SourceSpan origin)
    {
        var granted = "";
        foreach (var modal in Modals)
            if (who.IndexOf(modal, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
            {
                (who, granted) = (who[..at], who[(at + modal.Length)..].TrimEnd(' ', ',').Replace(" but", "", StringComparison.OrdinalIgnoreCase));
                break;
            }
        List<string> refused = who == FieldAudience.Nobody ? [who] : RolePhrase.Read(who.Length > 0 ? who : label, roles);
        if (refused.Count == 0 || DenialsIn(refused, what, granted, origin) is not { } found || granted.Length > 0 && !Grant(refused, granted, origin))
            return false;
        Denials.AddRange(found);
        return true;
    }

    /// <summary>What words refuse; null where they are not understood.</summary>
    /// <param name="refused">To whom.</param>
    /// <param name="what">The words.</param>
    /// <param name="granted">What is said before that they may, which <c>them</c> is about; empty for nothing.</param>
    /// <param name="origin">The sentence.</param>
    private List<SentenceDenial>? DenialsIn(List<string> refused, string what, string granted, SourceSpan origin)
    {
        if (AccessDenials.OfOthers(what) is not var (bare, leavesOwn))
            return null;
        var lower = bare.ToLowerInvariant();
        var paths = PathsIn(bare);
        var pieces = paths.Count > 0 ? [("access", paths, [])] : Pieces(lower);
        // `… but cannot delete them`
        if (pieces.Count == 0 && granted.Length > 0 && Pieces(granted.ToLowerInvariant()) is [.., var last])
            pieces = [(lower.Replace(" them", "", StringComparison.Ordinal).Replace(" it", "", StringComparison.Ordinal), last.Endpoints, last.Words)];
        var found = new List<SentenceDenial>();
        foreach (var (text, endpoints, words) in pieces)
        {
            var phrase = GrantPhrases.Read(text, false, subjects.Actions, words);
            // `except invoices`
            if (phrase.Parts.IsEmpty && granted.Length == 0)
                phrase = GrantPhrases.Read($"access {text}", false, subjects.Actions, words);
            if (phrase.Unread is not null || phrase.Parts.IsEmpty || phrase.Parts.Any(part => part.IsOwn || !part.States.IsEmpty))
                return null;
            // Who may not see what is others' does not change it either.
            found.AddRange(from role in refused from part in phrase.Parts select new SentenceDenial(role, leavesOwn && (part.Deeds & Deed.Read) != 0 ? part with { Deeds = Deed.All } : part, endpoints, leavesOwn, origin));
        }
        return found.Count > 0 ? found : null;
    }

    /// <summary><c>All endpoints require a token, except …</c></summary>
    private static bool IsAboutAll(string text)
    {
        var lower = text.ToLowerInvariant();
        return (lower.StartsWith("all ", StringComparison.Ordinal) || lower.StartsWith("every ", StringComparison.Ordinal) || lower.StartsWith("each ", StringComparison.Ordinal))
            && (lower.Contains("endpoint", StringComparison.Ordinal) || lower.Contains("request", StringComparison.Ordinal) || lower.Contains("route", StringComparison.Ordinal) || lower.Contains("api", StringComparison.Ordinal))
            && (lower.Contains("requir", StringComparison.Ordinal) || lower.Contains("need", StringComparison.Ordinal) || lower.Contains("must", StringComparison.Ordinal) || lower.Contains("protected", StringComparison.Ordinal) || lower.Contains("carries", StringComparison.Ordinal) || lower.Contains("authenticated", StringComparison.Ordinal));
    }

    private bool ReadExceptions(string text)
    {
        var at = -1;
        foreach (var word in (ReadOnlySpan<string>)["except", "apart from", "other than", "excluding", "but for", "unless"])
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
                at = at < 0 ? found : Math.Min(at, found);
        if (at < 0)
            return true;
        var rest = text[at..];
        var paths = PathsIn(rest);
        isPublic.UnionWith(paths.Count > 0 ? paths : subjects.ByNouns(rest).Endpoints);
        return true;
    }

    private bool ReadPaths(string text, string label, SourceSpan origin)
    {
        var endpoints = PathsIn(text);
        var first = EndpointScanner.Next(text)!;
        var rest = (label + " " + text[..first.Start] + " " + WithoutPaths(text)).Trim();
        if (endpoints.Count == 0 || AccessRemark.Read([new(rest.Replace(" is ", " ", StringComparison.OrdinalIgnoreCase).Replace(" are ", " ", StringComparison.OrdinalIgnoreCase).Trim(), origin)], roles) is not { } who)
            return false;
        foreach (var (role, isOwn, _) in who)
            Grants.Add(new(role, new(Deed.All, "", isOwn, []), endpoints, origin));
        return true;
    }

    private HashSet<PlannedEndpoint> PathsIn(string text)
    {
        var found = new HashSet<PlannedEndpoint>(ReferenceEqualityComparer.Instance);
        for (var match = EndpointScanner.Next(text); match is not null; match = EndpointScanner.Next(text, match.End))
            found.UnionWith(subjects.ByPath(text[match.Start..match.End]) ?? []);
        return found;
    }

    private static string WithoutPaths(string text)
    {
        var end = 0;
        for (var match = EndpointScanner.Next(text); match is not null; match = EndpointScanner.Next(text, match.End))
            end = match.End;
        return text[end..].Trim('`', ' ', ':', '-', '–', '—', '.', '(', ')');
    }

    private bool Grant(List<string> who, string text, SourceSpan origin)
    {
        var lower = text.ToLowerInvariant();
        if (Array.Find(Everything, words => lower.Contains(words, StringComparison.Ordinal)) is { } everything)
        {
            // `everything that bookkeepers can`: of a role that is not known.
            var rest = lower[(lower.IndexOf(everything, StringComparison.Ordinal) + everything.Length)..];
            if (IsOfOthers(rest))
                return false;
            if (AccessDenials.ExceptionIn(rest) is { } exception)
            {
                if (DenialsIn(who, exception, "", origin) is not { } refused)
                    return false;
                Denials.AddRange(refused);
            }
            Add(who, new(Deed.All, "", false, []), null, origin);
            return true;
        }
        var granted = new List<(GrantPart Part, HashSet<PlannedEndpoint> Endpoints)>();
        foreach (var (piece, endpoints, words) in Pieces(lower))
        {
            var phrase = GrantPhrases.Read(piece, false, subjects.Actions, words);
            if (phrase.Unread is not null || phrase.Parts.IsEmpty)
                return false;
            granted.AddRange(phrase.Parts.Select(part => (part, endpoints)));
        }
        foreach (var (part, endpoints) in granted)
            Add(who, part, endpoints, origin);
        return granted.Count > 0;
    }

    private static bool IsOfOthers(string rest) =>
        rest.StartsWith(" of ", StringComparison.Ordinal) && !rest.StartsWith(" of the ", StringComparison.Ordinal) || rest.TrimEnd('.').EndsWith(" can", StringComparison.Ordinal) || rest.TrimEnd('.').EndsWith(" may", StringComparison.Ordinal);

    private void Add(List<string> who, GrantPart part, HashSet<PlannedEndpoint>? endpoints, SourceSpan origin)
    {
        foreach (var role in who)
            Grants.Add(new(role, part, endpoints, origin));
    }

    /// <summary>The parts of a phrase, each with what it is about: <c>create, view</c> and <c>orders</c>, <c>edit</c> and <c>products</c>.</summary>
    private List<(string Text, HashSet<PlannedEndpoint> Endpoints, HashSet<string> Words)> Pieces(string text)
    {
        var pieces = new List<(string Text, HashSet<PlannedEndpoint> Endpoints, HashSet<string> Words)>();
        var before = "";
        foreach (var piece in text.Split([",", ";", " and ", "/"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (endpoints, words) = subjects.ByNouns(piece);
            before = before.Length == 0 ? piece : $"{before}, {piece}";
            if (endpoints.Count == 0)
                continue;
            pieces.Add((before.TrimEnd('.'), new(endpoints, ReferenceEqualityComparer.Instance), words));
            before = "";
        }
        if (before.Length > 0 && pieces.Count > 0)
            pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text}, {before}" };
        return pieces;
    }
}
