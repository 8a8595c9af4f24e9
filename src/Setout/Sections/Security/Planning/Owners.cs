using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.Security.Planning;

/// <summary>Which rows are a caller's own: those that lead to the caller's account over references.</summary>
/// <param name="entities">All.</param>
/// <param name="account">The entity of the accounts; null where callers have no rows.</param>
/// <param name="bySubject">Whether callers are known by the subject of their token alone, which rows of theirs then have.</param>
internal sealed class Owners(IReadOnlyList<PlannedEntity> entities, string? account, bool bySubject)
{
    private const int LongestPath = 4;

    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal) { "user", "owner", "account", "creator", "author", "createdby", "customer", "client", "member" };

    private readonly Dictionary<string, PlannedEntity> byName = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string, string), RowRule?> known = [];

    /// <summary>The rows of an entity that are a caller's own; null where nothing says whose they are, or several references could.</summary>
    /// <param name="entity">Its name.</param>
    /// <param name="role">The caller's role: a doctor's appointments are those that lead over the doctor.</param>
    public RowRule? Own(string entity, string role)
    {
        if (account is null)
            return bySubject && SubjectField(byName[entity]) is { } field ? new([new([new(PlannedAccounts.Caller, [], field.Name)])]) : null;
        if (!known.TryGetValue((entity, role), out var rule))
            known.Add((entity, role), rule = Find(entity, role) is { } path ? new([new([path])]) : null);
        return rule;
    }

    /// <summary>The field that has the subject of whom a row belongs to: <c>user_id</c>; null where none has, or several could.</summary>
    private static PlannedField? SubjectField(PlannedEntity entity)
    {
        var fields = entity.NamedFields.Where(field => field is { Reference: null, Type: ScalarType { Kind: ScalarKind.Text or ScalarKind.Uuid } } && !entity.Key.Contains(field.Name)).ToList();
        return fields.Find(field => Names.Key(field.Name) is "userid" or "useruid" or "uid" or "ownerid" or "owner" or "useruuid") ?? (fields.FindAll(field => Usual.Contains(StemOf(field.Name))) is [var only] ? only : null);
    }

    private PathMatch? Find(string entity, string role)
    {
        var key = byName[account!].Key[0];
        if (entity == account)
            return new(PlannedAccounts.Caller, [], key);
        var paths = Shortest(entity);
        var best = paths.Where(path => IsOf(entity, path, role)).ToList() is { Count: > 0 } ofRole ? ofRole
            : paths.Where(path => Usual.Contains(StemOf(path[0])) || StemOf(path[0]) == Names.Key(account!)).ToList() is { Count: > 0 } usual ? usual
            : paths;
        if (best.Count > 1 && best.Find(path => StemOf(path[0]) is "user" or "owner" or "account" || StemOf(path[0]) == Names.Key(account!)) is { } plain)
            best = [plain];
        if (best is not [var only])
            return null;
        // The last reference holds the key itself, so that no row of the account is looked up.
        var last = FieldAt(entity, only);
        return last.Reference!.Field == key ? new(PlannedAccounts.Caller, only[..^1].ToEquatableArray(), only[^1]) : new(PlannedAccounts.Caller, only.ToEquatableArray(), key);
    }

    /// <summary>The paths of references that lead to the account, of the least length.</summary>
    private List<string[]> Shortest(string entity)
    {
        var level = new List<(string Entity, string[] Path)> { (entity, []) };
        for (var length = 1; length <= LongestPath; length++)
        {
            level = [.. level.SelectMany(at => byName[at.Entity].Fields.Where(field => field.Reference is not null && !at.Path.Contains(field.Name)).Select(field => (field.Reference!.Entity, (string[])[.. at.Path, field.Name])))];
            var found = level.Where(at => at.Entity == account).Select(at => at.Path).ToList();
            if (found.Count > 0 || level.Count > 200)
                return found;
        }
        return [];
    }

    /// <summary>Whether a path leads over a field or an entity that is called as the role.</summary>
    private bool IsOf(string entity, string[] path, string role)
    {
        var at = byName[entity];
        foreach (var step in path)
        {
            var field = at.Field(step);
            if (StemOf(step) == Names.Key(role) || field.Reference!.Entity != account && Names.Same(field.Reference.Entity, role))
                return true;
            at = byName[field.Reference!.Entity];
        }
        return false;
    }

    private PlannedField FieldAt(string entity, string[] path)
    {
        var at = byName[entity];
        for (var step = 0; step < path.Length - 1; step++)
            at = byName[at.Field(path[step]).Reference!.Entity];
        return at.Field(path[^1]);
    }

    private static string StemOf(string field)
    {
        var words = Names.Words(field);
        return string.Concat(words is [.., "id" or "uuid" or "key"] && words.Count > 1 ? words.Take(words.Count - 1) : words);
    }
}
