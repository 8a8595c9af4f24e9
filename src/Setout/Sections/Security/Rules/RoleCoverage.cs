using Setout.Diagnostics;
using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>Which endpoints the rows of the table of roles speak of.</summary>
internal sealed class RoleCoverage
{
    private readonly HashSet<PlannedEndpoint> covered = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> nouns = new(StringComparer.Ordinal);
    private bool isTotal;

    private RoleCoverage()
    {
    }

    /// <summary>Rows that speak of nothing in the design.</summary>
    public List<RoleTableRow> Unmatched { get; } = [];

    /// <summary>Null where there is no table, or where most of its rows speak of something else: features, screens.</summary>
    public static RoleCoverage? Of(CheckContext context)
    {
        if (context.Endpoints.IsEmpty || context.Design.Security.Roles is not { Rows.IsEmpty: false } table)
            return null;
        var coverage = new RoleCoverage();
        var exact = 0;
        foreach (var row in table.Rows)
            if (!coverage.Add(row, context))
                coverage.Unmatched.Add(row);
            else if (IsName(row.Subject.Value))
                exact++;
        return exact * 2 < table.Rows.Count ? null : coverage;
    }

    /// <summary>Whether a subject names something (<c>GET /orders</c>, <c>Manage orders</c>), and is no sentence about a feature.</summary>
    private static bool IsName(string subject) => subject.Contains('/', StringComparison.Ordinal) && !subject.Contains(" / ", StringComparison.Ordinal) || Names.Words(subject).Count <= 2;

    /// <summary>Whether a row speaks of an endpoint; nobody needs a grant to sign in or to ask whether the system is well.</summary>
    public bool Covers(PlacedEndpoint endpoint) =>
        isTotal || covered.Contains(endpoint.Planned) || endpoint.Planned.Answer is HealthAnswer
        || (endpoint.Planned.Answer is EntityAnswer answer && nouns.Contains(Names.Key(answer.Entity)))
        || PathTemplate.Parse(endpoint.Written.Path.Value).Segments.Any(segment => !segment.IsParameter && (ActionWords.IsAccount(segment.Text) || nouns.Contains(Names.Key(segment.Text))));

    private bool Add(RoleTableRow row, CheckContext context)
    {
        var subject = row.Subject.Value;
        if (subject.Trim().ToLowerInvariant() is "" or "*" or "all" or "everything" or "all endpoints" or "any" or "other" or "others")
            return isTotal = true;
        var slash = subject.StartsWith('/') ? 0 : subject.IndexOf(" /", StringComparison.Ordinal) + 1;
        return slash > 0 || subject.StartsWith('/') ? AddPath(subject, slash, context) : AddNouns(subject, context);
    }

    /// <summary><c>GET/POST /orders</c>, <c>/orders/{id}</c>, <c>/admin/*</c></summary>
    private bool AddPath(string subject, int slash, CheckContext context)
    {
        var path = subject[slash..].Split([' ', ',', '`'], 2)[0];
        var methods = subject[..slash].Split([' ', '/', ',', '|', '`'], StringSplitOptions.RemoveEmptyEntries);
        var found = path.EndsWith('*')
            ? context.Endpoints.Where(endpoint => endpoint.Written.Path.Value.StartsWith(path.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)).Select(endpoint => endpoint.Planned)
            : context.Routes.Find("", path);
        var meant = found.Where(endpoint => methods.Length == 0 || methods.Contains("*") || methods.Contains(endpoint.Method, StringComparer.OrdinalIgnoreCase)).ToList();
        covered.UnionWith(meant);
        return meant.Count > 0;
    }

    /// <summary>Any one to three words of the subject that name an entity or a noun of the paths: <c>Manage order items</c>.</summary>
    private bool AddNouns(string subject, CheckContext context)
    {
        var words = Names.Words(subject);
        var named = new List<string>();
        for (var length = Math.Min(3, words.Count); length > 0; length--)
            for (var at = 0; at + length <= words.Count; at++)
            {
                var noun = string.Concat(words.Skip(at).Take(length));
                if (context.Planned.Find(noun) is { } entity)
                    named.Add(Names.Key(entity.Name));
                else if (context.PathNouns.Contains(Names.Key(noun)))
                    named.Add(Names.Key(noun));
            }
        nouns.UnionWith(named);
        return named.Count > 0;
    }
}
