using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Sections.ApiDesign.Planning;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning;

/// <summary>
/// Who may call which endpoint, with which rows: by the table of roles, else by the remark at the endpoint, else by the sentences of
/// Authorization, else whoever is signed in. What a table of roles does not have, nobody may.
/// </summary>
internal sealed class AccessPlanner
{
    private readonly Design design;
    private readonly IReadOnlyList<PlannedEntity> entities;
    private readonly PlanningReport report;
    private readonly RoleWords words;
    private readonly Owners owners;
    private readonly GrantSubjects subjects;
    private readonly RoleTableGrants table;
    private readonly AccessSentences sentences;
    private readonly FieldRules fields;
    private readonly Dictionary<(string, int), Endpoint> written = [];
    private readonly Dictionary<string, List<SourceSpan>> ownerless = new(StringComparer.Ordinal);
    private readonly HashSet<int> unread = [];
    private readonly List<PlannedEndpoint> uncovered = [];
    private readonly PlannedEntity? account;

    private AccessPlanner(Design design, List<PlannedEntity> entities, IReadOnlyList<PlannedEndpoint> endpoints, string? account, bool bySubject, PlanningReport report)
    {
        (this.design, this.entities, this.report) = (design, entities, report);
        this.account = entities.FirstOrDefault(entity => entity.Name == account);
        words = RoleWords.Of(design, this.account);
        words.AddNamedByMasks(entities);
        words.Ranks = RoleRanks.Read(design, words, report);
        fields = new FieldRules(design, entities, words, report);
        fields.Apply(entities);
        owners = new Owners(entities, account, bySubject);
        subjects = new GrantSubjects(endpoints, entities);
        sentences = new AccessSentences(subjects, words, words.Ranks, fields.IsRead);
        table = RoleTableGrants.Read(design.Security.Roles, subjects, words, endpoints, report);
        sentences.Read(design.Security.Authentication, mustBeRead: false);
        sentences.Read(design.Security.Authorization, mustBeRead: design.Security.Roles is null);
        foreach (var endpoint in design.ApiDesign.Endpoints)
            written.TryAdd((endpoint.Method.Value, endpoint.Path.Span.Start), endpoint);
    }

    /// <summary>The endpoints with who may call them, and the roles; as they are where the design says nothing of callers.</summary>
    public static (EquatableArray<PlannedEndpoint> Endpoints, PlannedRoles? Roles) Apply(Design design, List<PlannedEntity> entities, EquatableArray<PlannedEndpoint> endpoints, string? account, bool knowsCallers, bool bySubject, PlanningReport report)
    {
        if (!knowsCallers || endpoints.IsEmpty)
            return (endpoints, null);
        var planner = new AccessPlanner(design, entities, endpoints, account, bySubject, report);
        var planned = planner.WithinWhatIsSeen([.. endpoints.Select(planner.Guarded)]);
        planner.ReportUnread();
        return (planned, planner.words.Roles.All.IsEmpty ? null : planner.words.Roles with { Privileged = planner.words.Roles.All.Where(AccountRoleGuard.IsPrivileged).ToEquatableArray() });
    }

    private PlannedAccess AccessTo(PlannedEndpoint endpoint)
    {
        if (endpoint.Answer.IsDoor)
            return Open("nobody is signed in before");
        if (endpoint.Answer is AccountAnswer or EntityAnswer { IsAccount: true })
            return new([new(PlannedGrant.SignedIn, RowRule.All, default)], "it is about the caller");
        if (table.Of(endpoint) is { } rows)
            return new(Grants(endpoint, rows.Select(grant => (grant.Role, grant.Part, grant.Origin))), rows.Count == 0 ? "the table of roles grants it to nobody" : "");
        if (endpoint.Answer is HealthAnswer)
            return Open("whether the system is well is no secret");
        var remark = WrittenOf(endpoint) is { Access: { IsEmpty: false } remarks } ? AccessRemark.Read(remarks, words) : null;
        var isNarrow = remark?.Exists(each => each.IsOwn || each.Role is not (PlannedGrant.SignedIn or PlannedGrant.Everybody)) == true;
        if (remark is not null && (isNarrow || remark[0].Role == PlannedGrant.Everybody))
            return new(Grants(endpoint, remark.Select(each => (each.Role, new GrantPart(Deed.All, "", each.IsOwn, []), each.Origin))), "");
        if (!IsOfCaller(endpoint.Answer) && OfSentences(endpoint) is { } said)
            return new(Grants(endpoint, said.Select(grant => (grant.Who, grant.Part, grant.Origin))), "");
        if (sentences.Public.Contains(endpoint))
            return Open("a sentence excepts it");
        if (remark is not null)
            return new([new(PlannedGrant.SignedIn, RowRule.All, remark[0].Origin)], "");
        if (table.IsThere && !IsOfCaller(endpoint.Answer))
        {
            uncovered.Add(endpoint);
            return new([], "the table of roles does not have it");
        }
        // Those who may do everything may it with the accounts of others too.
        var everything = sentences.Grants.Where(grant => grant.Endpoints is null && grant.Who is not (PlannedGrant.SignedIn or PlannedGrant.Everybody) && account is not null && (endpoint.Answer as EntityAnswer)?.Entity == account.Name);
        return new([new(PlannedGrant.SignedIn, RowRule.All, default), .. Grants(endpoint, everything.Select(grant => (grant.Who, grant.Part, grant.Origin)))], "callers are known, and nothing else is said of it");
    }

    private PlannedEndpoint Guarded(PlannedEndpoint endpoint)
    {
        var access = Denied(endpoint, AccessTo(endpoint)) with { Needs = FieldNeeds.Of(endpoint, entities) };
        var guarded = endpoint with { Access = access, Errors = ErrorPlanner.Guarded(endpoint.Errors, access) };
        return account is null ? guarded : AccountRoleGuard.Apply(guarded, account, words.Roles, WrittenOf(endpoint));
    }

    private Endpoint? WrittenOf(PlannedEndpoint endpoint) => written.GetValueOrDefault((endpoint.Method, endpoint.Origin.Start));

    /// <summary>
    /// Who sees only what is their own makes, changes and counts only what is their own; and whoever is signed in, without any role
    /// for it, changes no account but the own one.
    /// </summary>
    private EquatableArray<PlannedEndpoint> WithinWhatIsSeen(List<PlannedEndpoint> planned)
    {
        if (account is not null)
            planned = planned.ConvertAll(endpoint => endpoint.Answer is EntityAnswer { NeedsCaller: false } rows and (MergeAnswer or ReplaceAnswer or DeleteAnswer or TransitionAnswer) && rows.Entity == account.Name
                ? Narrowed(endpoint, rows, role => role == PlannedGrant.SignedIn)
                : endpoint);
        var reads = planned.Where(endpoint => endpoint.Answer is ListAnswer or ReadAnswer).ToLookup(endpoint => ((EntityAnswer)endpoint.Answer).Entity, endpoint => endpoint.Access!.Grants, StringComparer.Ordinal);
        return planned.Select(endpoint => endpoint.Answer is EntityAnswer { IsAccount: false, NeedsCaller: false } rows and not (ListAnswer or ReadAnswer)
            ? Narrowed(endpoint, rows, role => IsOwnOnly(role, reads[rows.Entity]))
            : endpoint).ToEquatableArray();
    }

    /// <summary>An endpoint of which those roles that are meant have their own rows in the place of all.</summary>
    private PlannedEndpoint Narrowed(PlannedEndpoint endpoint, EntityAnswer rows, Func<string, bool> isMeant) => endpoint with
    {
        Access = endpoint.Access! with
        {
            Grants = endpoint.Access!.Grants.Select(grant => grant.Rows.IsAll && isMeant(grant.Role) && owners.Own(rows.Entity, grant.Role) is { } own ? grant with { Rows = own } : grant).ToEquatableArray(),
        },
    };

    private static bool IsOwnOnly(string role, IEnumerable<EquatableArray<PlannedGrant>> reads)
    {
        var rules = reads.SelectMany(grants => grants).Where(grant => grant.Role == role || grant.Role is PlannedGrant.SignedIn or PlannedGrant.Everybody).Select(grant => grant.Rows).ToList();
        return rules.Count > 0 && rules.TrueForAll(rule => rule.IsOwnOnly);
    }

    private static PlannedAccess Open(string reason) => new([new(PlannedGrant.Everybody, RowRule.All, default)], reason);

    private static bool IsOfCaller(Answer answer) => answer is EntityAnswer { NeedsCaller: true } or OverviewAnswer { NeedsCaller: true };

    private List<SentenceGrant>? OfSentences(PlannedEndpoint endpoint)
    {
        var deed = Deeds.Of(endpoint);
        var action = GrantSubjects.ActionOf(endpoint);
        var fitting = sentences.Grants.FindAll(grant => (grant.Endpoints is null || grant.Endpoints.Contains(endpoint)) && RoleTableGrants.Fits(grant.Part, deed, action));
        if (fitting.Exists(grant => grant.Endpoints is not null || grant.Who is PlannedGrant.SignedIn or PlannedGrant.Everybody))
            return fitting;
        // `Admin: full access` alone says nothing of the others; beside what others may, it does.
        return fitting.Count > 0 && sentences.Grants.Exists(grant => grant.Endpoints is not null) ? fitting : null;
    }

    private EquatableArray<PlannedGrant> Grants(PlannedEndpoint endpoint, IEnumerable<(string Role, GrantPart Part, SourceSpan Origin)> granted)
    {
        var byRole = new Dictionary<string, PlannedGrant>(StringComparer.Ordinal);
        foreach (var (role, part, origin) in granted)
            if (RowsOf(endpoint, role, part, origin) is { IsNone: false } rows)
                byRole[role] = byRole.TryGetValue(role, out var known) ? known with { Rows = known.Rows.Or(rows) } : new(role, rows, origin);
        foreach (var grant in byRole.Values.ToList())
            foreach (var senior in words.Ranks!.Above(grant.Role))
                byRole[senior] = byRole.TryGetValue(senior, out var known) ? known with { Rows = known.Rows.Or(grant.Rows) } : grant with { Role = senior };
        return byRole.Values.ToEquatableArray();
    }

    /// <summary>What sentences refuse goes before what others grant. To somebody who is named by no role it refuses what that is granted for.</summary>
    private PlannedAccess Denied(PlannedEndpoint endpoint, PlannedAccess access)
    {
        if (endpoint.Answer.IsDoor)
            return access;
        foreach (var denial in sentences.Denials)
            if (denial.Endpoints.Contains(endpoint) && RoleTableGrants.Fits(denial.Part, Deeds.Of(endpoint), GrantSubjects.ActionOf(endpoint)))
                access = denial.Who switch
                {
                    FieldAudience.Nobody => access with { Grants = [], Reason = $"{denial.Origin} refuses it to everybody" },
                    PlannedGrant.Everybody => access with { Grants = [.. access.Grants.Select(grant => grant.Role == PlannedGrant.Everybody ? grant with { Role = PlannedGrant.SignedIn } : grant)] },
                    PlannedGrant.SignedIn => access with { Grants = [.. access.Grants.Select(grant => grant.Role is PlannedGrant.SignedIn or PlannedGrant.Everybody ? grant with { Rows = grant.Rows.And(Left(endpoint, denial)), Origin = denial.Origin } : grant).Where(grant => !grant.Rows.IsNone)] },
                    _ => access with { Denials = [.. access.Denials, new(denial.Who, Left(endpoint, denial), denial.Origin)] },
                };
        return access;
    }

    private RowRule Left(PlannedEndpoint endpoint, SentenceDenial denial) =>
        denial.LeavesOwn ? RowsOf(endpoint, denial.Who, denial.Part with { IsOwn = true }, denial.Origin) : RowRule.None;

    private RowRule RowsOf(PlannedEndpoint endpoint, string role, GrantPart part, SourceSpan origin)
    {
        if (endpoint.Answer is not EntityAnswer answer || !part.IsOwn && part.States.IsEmpty)
            return endpoint.Answer is OverviewAnswer && part.IsOwn ? RowRule.None : RowRule.All;
        var entity = entities.First(each => each.Name == answer.Entity);
        var states = new List<PathMatch>();
        foreach (var word in part.States)
        {
            if (TransitionPlanner.NamedState(entity, word) is not var (field, state))
            {
                if (unread.Add(origin.Start))
                    report.Add(UnreadGrant.At(origin, word));
                return RowRule.None;
            }
            states.Add(new("", [], field.Name) { State = state });
        }
        if (!part.IsOwn || answer.NeedsCaller)
            return states.Count == 0 ? RowRule.All : new([new(states.ToEquatableArray())]);
        if (owners.Own(answer.Entity, role) is { } own)
            return new(own.Cases.Select(each => new RowCase([.. each.Matches, .. states])).ToEquatableArray());
        if (!ownerless.TryGetValue(entity.Name, out var places))
            ownerless.Add(entity.Name, places = []);
        if (places.TrueForAll(place => place.Start != origin.Start))
            places.Add(origin);
        return RowRule.None;
    }

    private void ReportUnread()
    {
        var bare = uncovered.Select(WrittenOf).OfType<Endpoint>().Where(endpoint => endpoint.Access.IsEmpty).ToList();
        if (bare.Count > 0)
            report.Add(EndpointWithoutGrant.At(bare, design.Security.Roles!));
        foreach (var row in table.Unmatched)
            report.Add(GrantWithoutSubject.At(row.Subject, design.ApiDesign.Endpoints.Select(EndpointWithoutGrant.NameOf).Concat(entities.Select(entity => entity.Name))));
        foreach (var (name, places) in ownerless)
            report.Add(OwnWithoutOwner.At(places, entities.First(entity => entity.Name == name)));
        if (design.Security.Authorization is { NotApplicable: null, Placeholders.IsEmpty: true } authorization && fields.Unread.Concat(sentences.Unread).ToList() is { Count: > 0 } unenforced)
            report.Add(UnenforcedSentence.At(unenforced, authorization));
    }
}
