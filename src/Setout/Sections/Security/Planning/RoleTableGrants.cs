using Setout.Planning;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning;

/// <summary>What a cell of the table of roles grants.</summary>
internal sealed record TableGrant(string Role, GrantPart Part, SourceSpan Origin);

/// <summary>The table of roles, endpoint by endpoint.</summary>
internal sealed class RoleTableGrants
{
    private readonly Dictionary<PlannedEndpoint, List<TableGrant>> byEndpoint = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether there is a table that speaks of endpoints and entities.</summary>
    public bool IsThere { get; private set; }

    /// <summary>The rows that are about nothing that the design has.</summary>
    public List<RoleTableRow> Unmatched { get; } = [];

    /// <summary>What it grants on an endpoint; null where no row is about it.</summary>
    public List<TableGrant>? Of(PlannedEndpoint endpoint) => byEndpoint.GetValueOrDefault(endpoint);

    public static RoleTableGrants Read(RoleTable? table, GrantSubjects subjects, RoleWords words, IReadOnlyList<PlannedEndpoint> endpoints, PlanningReport report)
    {
        var grants = new RoleTableGrants();
        if (table is null)
            return grants;
        var isX = !table.Rows.SelectMany(row => row.Grants).Any(cell => cell.Value.Trim() is "✓" or "✔" or "✅" or "✔️" or "yes" or "Yes" or "○" or "◯");
        var roles = table.Roles.Select(head => words.Who(head.Value)).ToList();
        var rows = table.Rows.Select(row => (Row: row, Subject: SubjectOf(row.Subject.Value, subjects, endpoints))).ToList();
        var meant = rows.FindAll(row => row.Subject.Endpoints.Count > 0);
        // A table of features or screens grants nothing that could be enforced.
        if (meant.Count * 2 < rows.Count || meant.Count == 0)
            return grants;
        grants.IsThere = true;
        grants.Unmatched.AddRange(rows.Where(row => row.Subject.Endpoints.Count == 0).Select(row => row.Row));
        foreach (var (row, subject) in meant)
            for (var column = 0; column < row.Grants.Count; column++)
                if (roles[column] is { } role)
                    grants.Add(role, row.Grants[column], subject, GrantPhrases.Read(row.Grants[column].Value, isX, subjects.Actions, subject.Words), report);
        foreach (var (_, subject) in meant)
            foreach (var endpoint in subject.Endpoints)
                grants.byEndpoint.TryAdd(endpoint, []);
        return grants;
    }

    /// <summary>Whether what is granted is what an endpoint does.</summary>
    public static bool Fits(GrantPart part, Deed deed, string action) =>
        part.Action.Length > 0 && part.Action == action || part.Deeds != Deed.None && (part.Deeds & deed) != 0 && (part.Action.Length == 0 || part.Deeds == Deed.All);

    private void Add(string role, Written<string> cell, Subject subject, GrantPhrase phrase, PlanningReport report)
    {
        if (phrase.Unread is { } word)
        {
            report.Add(UnreadGrant.At(cell.Span, word));
            return;
        }
        foreach (var endpoint in subject.Endpoints)
        {
            var (deed, action) = (Deeds.Of(endpoint), GrantSubjects.ActionOf(endpoint));
            foreach (var part in phrase.Parts)
                if ((subject.NamesMethod || Fits(part, deed, action)) && (subject.Limit is not { } limit || Fits(limit, deed, action)))
                {
                    if (!byEndpoint.TryGetValue(endpoint, out var grants))
                        byEndpoint.Add(endpoint, grants = []);
                    grants.Add(new(role, part with { IsOwn = part.IsOwn || subject.Limit?.IsOwn == true }, cell.Span));
                }
        }
    }

    private static Subject SubjectOf(string text, GrantSubjects subjects, IReadOnlyList<PlannedEndpoint> endpoints)
    {
        if (GrantSubjects.IsEverything(text))
            return new(endpoints, [], false, null);
        if (subjects.ByPath(text) is { } found)
            return new(found, [], !text.TrimStart().StartsWith('/'), null);
        var (named, words) = subjects.ByNouns(text);
        if (named.Count == 0)
            return new([], words, false, null);
        // `View own orders`, `Orders: create`
        var phrase = GrantPhrases.Read(text.ToLowerInvariant().Replace(':', ' '), false, subjects.Actions, words);
        var limit = phrase.Parts is [var only] ? only : phrase.Parts.IsEmpty ? null : new GrantPart(phrase.Parts.Aggregate(Deed.None, (deeds, part) => deeds | part.Deeds), phrase.Parts[0].Action, phrase.Parts.Any(part => part.IsOwn), []);
        var entities = named.Select(endpoint => (endpoint.Answer as EntityAnswer)?.Entity).OfType<string>().Distinct().ToList();
        var parts = entities is [var entity] ? subjects.PartsOf(entity) : [];
        return new([.. named.Concat(parts).Distinct()], words, false, limit is { Deeds: Deed.All, IsOwn: false, Action: "" } ? null : limit);
    }

    /// <summary>What a row is about.</summary>
    /// <param name="Endpoints">None where it is about nothing that the design has.</param>
    /// <param name="Words">The words of the nouns.</param>
    /// <param name="NamesMethod">Whether it says the method, so that the cells need not say what is done.</param>
    /// <param name="Limit">What it says of what is done; null for everything.</param>
    private sealed record Subject(IReadOnlyList<PlannedEndpoint> Endpoints, HashSet<string> Words, bool NamesMethod, GrantPart? Limit);
}
