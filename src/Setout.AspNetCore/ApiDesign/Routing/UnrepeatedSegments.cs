using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>The segments of a planned path that hold values of protected fields, or the token of a letter.</summary>
internal sealed class UnrepeatedSegments
{
    private readonly string[] pattern;
    private readonly bool[] isUnrepeated;

    private UnrepeatedSegments(string[] pattern, bool[] isUnrepeated) => (this.pattern, this.isUnrepeated) = (pattern, isUnrepeated);

    /// <summary>Those of an endpoint; null where it has none.</summary>
    public static UnrepeatedSegments? Of(PlannedEndpoint endpoint)
    {
        var hasToken = endpoint.Answer is ResetPasswordAnswer { Token.Kind: TokenPlaceKind.Path } or ConfirmAddressAnswer { Token.Kind: TokenPlaceKind.Path };
        var names = endpoint.PathParameters.Where(parameter => parameter.IsUnrepeatable || hasToken).Select(parameter => $"{{{parameter.Name}}}").ToList();
        var pattern = endpoint.Path.Split('/');
        bool[] unrepeated = [.. pattern.Select(segment => names.Exists(name => segment.Contains(name, StringComparison.Ordinal)))];
        return unrepeated.Contains(true) ? new(pattern, unrepeated) : null;
    }

    /// <summary>A path with names in the place of such values, as far as it is this one: what goes on behind it has them too.</summary>
    public string Told(string path)
    {
        var segments = path.Split('/');
        var isChanged = false;
        for (var at = 0; at < Math.Min(segments.Length, pattern.Length); at++)
            if (isUnrepeated[at])
                (segments[at], isChanged) = (pattern[at], true);
            else if (!pattern[at].Contains('{', StringComparison.Ordinal) && segments[at] != pattern[at])
                break;
        return isChanged ? string.Join('/', segments) : path;
    }
}
