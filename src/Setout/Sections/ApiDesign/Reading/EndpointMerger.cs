using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>The same endpoint in an overview table and in a heading of its own is one endpoint; two headings are two.</summary>
internal static class EndpointMerger
{
    public static EquatableArray<Endpoint> Merge(IReadOnlyList<EndpointDraft> drafts, string basePath)
    {
        var groups = new List<Group>();
        var byRoute = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            foreach (var endpoint in draft.Finish())
            {
                var key = $"{endpoint.Method.Value} {Route(endpoint.Path.Value, basePath)}";
                if (byRoute.TryGetValue(key, out var known) && known.Takes(endpoint, draft.IsListed))
                    continue;
                var group = new Group(endpoint, draft.IsListed);
                groups.Add(group);
                byRoute.TryAdd(key, group);
            }
        return groups.Select(group => group.Finish()).ToEquatableArray();
    }

    /// <summary>Whether two spellings of a path are one route, whatever their parameters are called.</summary>
    public static bool SameRoute(string left, string right) => left == right || Route(left, "") == Route(right, "");

    private static string Route(string path, string basePath)
    {
        var route = PathTemplate.Parse(path).Route;
        return basePath.Length > 1 && route.StartsWith(basePath, StringComparison.Ordinal) && (route.Length == basePath.Length || route[basePath.Length] == '/') ? route[basePath.Length..] : route;
    }

    /// <summary>The places of one endpoint. What is stated in the block of its own counts first.</summary>
    private sealed class Group(Endpoint first, bool isFirstListed)
    {
        private readonly List<Endpoint> others = [];
        private Endpoint main = first;
        private bool isListed = isFirstListed;

        /// <summary>False for a second block of its own.</summary>
        public bool Takes(Endpoint endpoint, bool isEndpointListed)
        {
            if (!isListed && !isEndpointListed)
                return false;
            others.Add(isEndpointListed ? endpoint : main);
            if (!isEndpointListed)
                (main, isListed) = (endpoint, false);
            return true;
        }

        public Endpoint Finish() => others.Count == 0 ? main : main with
        {
            OtherPlaces = others.Select(other => other.Span).ToEquatableArray(),
            Name = main.Name.Length > 0 ? main.Name : others[0].Name,
            Description = main.Description ?? others[0].Description,
            Parameters = First(endpoint => endpoint.Parameters),
            Request = main.Request ?? others.Find(other => other.Request is not null)?.Request,
            Responses = First(endpoint => endpoint.Responses),
            Errors = First(endpoint => endpoint.Errors),
            Access = First(endpoint => endpoint.Access),
            Behaviour = All(endpoint => endpoint.Behaviour),
            UnknownLabels = All(endpoint => endpoint.UnknownLabels),
            Placeholders = All(endpoint => endpoint.Placeholders),
        };

        private EquatableArray<T> First<T>(Func<Endpoint, EquatableArray<T>> part) =>
            others.Prepend(main).Select(part).FirstOrDefault(items => !items.IsEmpty);

        private EquatableArray<T> All<T>(Func<Endpoint, EquatableArray<T>> part) =>
            others.Prepend(main).SelectMany(endpoint => part(endpoint)).ToEquatableArray();
    }
}
