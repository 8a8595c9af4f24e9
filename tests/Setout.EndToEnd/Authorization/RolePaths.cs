namespace Setout.EndToEnd.Authorization;

/// <summary>Paths with rows of a desk in the place of their parameters.</summary>
internal static class RolePaths
{
    /// <param name="path">With parameters: <c>/orders/{id}/items/{itemId}</c>.</param>
    /// <param name="desk">Whose rows.</param>
    /// <param name="kind"><c>own</c>, <c>other</c>, or <c>no</c> for a key that no row has.</param>
    public static string Fill(string path, RoleDesk desk, string kind)
    {
        var segments = path.Split('/');
        for (var at = 1; at < segments.Length; at++)
            if (segments[at].StartsWith('{'))
            {
                var (own, other, none) = desk.Rows[segments[at - 1]];
                segments[at] = kind switch { "own" => own, "other" => other, _ => none };
            }
        return string.Join('/', segments);
    }
}
