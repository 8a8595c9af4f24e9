using Setout.Planning;
using Setout.Sections.ApiDesign;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>Finds the endpoints that a row or a sentence is about: by method and path, or by the nouns in it.</summary>
internal sealed class GrantSubjects
{
    private readonly EntityIndex entities;
    private readonly EndpointRoutes routes;
    private readonly IReadOnlyList<PlannedEndpoint> endpoints;

    public GrantSubjects(IReadOnlyList<PlannedEndpoint> endpoints, IReadOnlyList<PlannedEntity> planned)
    {
        this.endpoints = endpoints;
        entities = new EntityIndex(planned);
        routes = new EndpointRoutes(endpoints);
        Actions = endpoints.Select(ActionOf).Where(action => action.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The verbs behind rows: <c>cancel</c>.</summary>
    public HashSet<string> Actions { get; }

    /// <summary>The literal end of a path behind a row: <c>cancel</c> of <c>/orders/{id}/cancel</c>; empty for none.</summary>
    public static string ActionOf(PlannedEndpoint endpoint) =>
        PathTemplate.Parse(endpoint.Path).Segments is [.., { IsParameter: true }, { IsParameter: false } last] && endpoint.Answer is TransitionAnswer or ExampleAnswer ? last.Text.ToLowerInvariant() : "";

    /// <summary>Whether a subject is everything there is.</summary>
    public static bool IsEverything(string subject) =>
        subject.Trim().Trim('*', '`').ToLowerInvariant() is "" or "all" or "everything" or "all endpoints" or "all resources" or "any" or "other" or "others" or "all other endpoints" or "everything else";

    /// <summary>The endpoints of <c>GET/POST /orders</c>, <c>/orders/{id}</c>, <c>/admin/*</c>; null where a subject has no path.</summary>
    public List<PlannedEndpoint>? ByPath(string subject)
    {
        var slash = subject.StartsWith('/') ? 0 : subject.IndexOf(" /", StringComparison.Ordinal) + 1;
        if (slash == 0 && !subject.StartsWith('/'))
            return null;
        var path = subject[slash..].Split([' ', ',', '`'], 2)[0];
        var methods = subject[..slash].Split([' ', '/', ',', '|', '`'], StringSplitOptions.RemoveEmptyEntries);
        var below = path.TrimEnd('*');
        var found = path.EndsWith('*') ? endpoints.Where(endpoint => IsBelow(endpoint.Path, below)) : routes.Find("", path);
        return [.. found.Where(endpoint => methods.Length == 0 || methods.Contains("*") || methods.Contains(endpoint.Method, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The nouns in a text that name entities or parts of paths, and the words they are made of.</summary>
    public (List<PlannedEndpoint> Endpoints, HashSet<string> Words) ByNouns(string text)
    {
        var words = Names.Words(text);
        var (found, named) = (new List<PlannedEndpoint>(), new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < words.Count; at++)
            for (var length = Math.Min(3, words.Count - at); length > 0; length--)
            {
                var noun = string.Concat(words.Skip(at).Take(length));
                var meant = entities.Find(noun) is { } entity ? [.. endpoints.Where(endpoint => endpoint.Answer is EntityAnswer { IsAccount: false } answer && answer.Entity == entity.Name)] : Named(noun);
                if (meant.Count == 0)
                    continue;
                found.AddRange(meant);
                for (var word = at; word < at + length; word++)
                {
                    named.Add(words[word]);
                    named.Add(Names.Singular(words[word]));
                }
                at += length - 1;
                break;
            }
        return ([.. found.Distinct()], named);
    }

    /// <summary>Endpoints whose rows belong to one of those that a subject is about.</summary>
    public IEnumerable<PlannedEndpoint> PartsOf(string entity) => endpoints.Where(endpoint => endpoint.Answer is EntityAnswer answer && answer.Parents.Any(parent => parent.Entity == entity));

    private List<PlannedEndpoint> Named(string noun)
    {
        var key = Names.Key(Names.Singular(noun));
        return [.. endpoints.Where(endpoint => PathTemplate.Parse(endpoint.Path).Segments.Any(segment => !segment.IsParameter && segment.Text.Length > 2 && Names.Key(Names.Singular(segment.Text.ToLowerInvariant())) == key))];
    }

    private static bool IsBelow(string path, string start)
    {
        var plain = start.TrimEnd('/');
        if (path.StartsWith(plain, StringComparison.OrdinalIgnoreCase) && (path.Length == plain.Length || path[plain.Length] == '/'))
            return true;
        var at = path.IndexOf(plain + "/", StringComparison.OrdinalIgnoreCase);
        // Behind the common prefix only: `/orders/*` of `/api/v1/orders/7`.
        return at > 0 && path[..at].Split('/', StringSplitOptions.RemoveEmptyEntries).All(part => part == "api" || part.Length < 4 && part[0] == 'v');
    }
}
