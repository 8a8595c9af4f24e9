namespace Setout.Planning;

/// <summary>Who may call an endpoint, and with which rows. Whoever no grant is for is refused.</summary>
/// <param name="Grants">Each for one role; a caller has all that are for them, and what one of them allows is allowed.</param>
/// <param name="Reason">Why it is so, where no line of the document says it; empty where the grants stand in it.</param>
public sealed record PlannedAccess(EquatableArray<PlannedGrant> Grants, string Reason)
{
    /// <summary>Whom a caller must be one of besides: those who see or set the fields that the endpoint is about.</summary>
    public EquatableArray<FieldAudience> Needs { get; init; }

    /// <summary>Who may not, or only with some rows, whatever the grants say.</summary>
    public EquatableArray<PlannedDenial> Denials { get; init; }

    /// <summary>Whether it is for anybody, with all rows: there is nothing to decide.</summary>
    public bool IsOpen => Needs.IsEmpty && Denials.IsEmpty && Grants.Any(grant => grant is { Role: PlannedGrant.Everybody, Rows.IsAll: true });

    /// <summary>The rows that somebody may do it with; none where no grant is for them.</summary>
    /// <param name="has">Whether they are one of those whom a grant names.</param>
    public RowRule RowsFor(Func<string, bool> has) => !Needs.All(need => need.Includes(has)) ? RowRule.None
        : Denials.Where(denial => has(denial.Role)).Aggregate(Grants.Where(grant => has(grant.Role)).Aggregate(RowRule.None, (rows, grant) => rows.Or(grant.Rows)), (rows, denial) => rows.And(denial.Left));

    /// <summary>In words: <c>customer: own; clerk: all</c>.</summary>
    public override string ToString() => Grants.IsEmpty ? "nobody" : string.Join("; ", Grants) + string.Concat(Denials.Select(denial => $"; {denial}"));
}

/// <summary>What one role may.</summary>
/// <param name="Role">Its name, <see cref="Everybody"/>, or <see cref="SignedIn"/>.</param>
/// <param name="Rows">The rows it may do it with.</param>
/// <param name="Origin">The text that grants it; <c>default</c> where it was inferred.</param>
public sealed record PlannedGrant(string Role, RowRule Rows, SourceSpan Origin)
{
    /// <summary>Anybody, known or not.</summary>
    public const string Everybody = "@everybody";

    /// <summary>Whoever is signed in, with any role or none.</summary>
    public const string SignedIn = "@signed-in";

    /// <summary>The role in words: <c>anybody</c>, <c>whoever is signed in</c>, <c>admin</c>.</summary>
    public string Who => WordsOf(Role);

    /// <summary>A role in words.</summary>
    public static string WordsOf(string role) => role switch
    {
        Everybody => "anybody",
        SignedIn => "whoever is signed in",
        _ => role,
    };

    /// <summary>Whether what is granted to one is granted to somebody with a role: what anybody may, and whoever is signed in, included.</summary>
    public static bool Has(string role, string granted) =>
        granted == role || granted == Everybody || granted == SignedIn && role != Everybody;

    /// <summary>In words: <c>customer: own</c>.</summary>
    public override string ToString() => $"{Who}: {Rows}";
}

/// <summary>Rows that satisfy one of several conditions; all rows, where <see cref="IsAll"/>.</summary>
/// <param name="Cases">One of them must hold.</param>
public sealed record RowRule(EquatableArray<RowCase> Cases)
{
    /// <summary>All rows.</summary>
    public static RowRule All { get; } = new([]) { IsAll = true };

    /// <summary>No row.</summary>
    public static RowRule None { get; } = new([]);

    /// <summary>Whether there is no condition.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether no row can satisfy it.</summary>
    public bool IsNone => !IsAll && Cases.IsEmpty;

    /// <summary>Whether no row satisfies it but a caller's own.</summary>
    public bool IsOwnOnly => !IsAll && Cases.All(each => each.Matches.Any(match => match.State is null));

    /// <summary>The fields of the row itself that have the caller's key.</summary>
    public IEnumerable<string> OwnerFields => Cases.SelectMany(each => each.Matches).Where(match => match.State is null && match.Via.IsEmpty).Select(match => match.Field).Distinct(StringComparer.Ordinal);

    /// <summary>Whether each row of another rule is one of these.</summary>
    public bool Covers(RowRule other) => IsAll || !other.IsAll && other.Cases.All(narrower => Cases.Any(wider => wider.Covers(narrower)));

    /// <summary>The rows of either.</summary>
    public RowRule Or(RowRule other)
    {
        if (IsAll || other.IsNone)
            return this;
        if (other.IsAll || IsNone)
            return other;
        var cases = Cases.Concat(other.Cases).Distinct().ToList();
        // What asks for more than another case adds no rows.
        return new(cases.Where(each => !cases.Exists(wider => wider != each && wider.Covers(each))).ToEquatableArray());
    }

    /// <summary>The rows of both.</summary>
    public RowRule And(RowRule other)
    {
        if (IsAll || other.IsNone)
            return other;
        if (other.IsAll || IsNone)
            return this;
        return Cases.SelectMany(one => other.Cases.Select(another => new RowRule([new(one.Matches.Union(another.Matches).ToEquatableArray())]))).Aggregate(None, (rows, both) => rows.Or(both));
    }

    /// <summary>In words: <c>all</c>, <c>own</c>, <c>own, status draft</c>.</summary>
    public override string ToString() => IsAll ? "all" : IsNone ? "-" : string.Join(" or ", Cases);
}

/// <summary>Conditions that hold together.</summary>
/// <param name="Matches">Each compares a field, over references or not, with the key of the caller or with a state.</param>
public sealed record RowCase(EquatableArray<PathMatch> Matches)
{
    /// <summary>Whether each row of another case is one of these: it asks for no more.</summary>
    public bool Covers(RowCase other) => Matches.All(other.Matches.Contains);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(", ", Matches.Select(match => match.State is null ? "own" : $"{match.Field} {(match.State is bool flag ? flag ? "true" : "false" : match.State)}").Distinct());
}

/// <summary>How the roles of a caller are known.</summary>
/// <param name="All">All roles that the design names, each once, in its first spelling.</param>
public sealed record PlannedRoles(EquatableArray<string> All)
{
    /// <summary>The field of the account that has its role, or a list of them; empty for none.</summary>
    public string Field { get; init; } = "";

    /// <summary>Those of <see cref="All"/> that may say which roles others have.</summary>
    public EquatableArray<string> Privileged { get; init; }

    /// <summary>Flags of the account that stand for a role: <c>is_admin</c>.</summary>
    public EquatableArray<RoleFlag> Flags { get; init; }

    /// <summary>The role that a word means: <c>Admins</c> is <c>admin</c>; null for none.</summary>
    public string? Find(string word)
    {
        var key = Names.Key(Names.Singular(word.Trim()));
        return All.FirstOrDefault(name => Names.Key(name) == key) ?? All.FirstOrDefault(name => Names.Key(Names.Singular(name)) == key);
    }
}

/// <summary>A flag of an account and the role that it stands for.</summary>
public sealed record RoleFlag(string Field, string Role);
