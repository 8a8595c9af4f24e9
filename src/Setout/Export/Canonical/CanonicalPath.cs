namespace Setout.Export.Canonical;

/// <summary>Paths with their parameters in braces, however they were marked: <c>/orders/:id</c>, <c>/orders/[id]</c>, <c>/orders/&lt;id&gt;</c>.</summary>
internal static class CanonicalPath
{
    public static string Of(string path) => string.Join('/', path.Split('/').Select(Segment));

    private static string Segment(string segment) => segment switch
    {
        [':', _, ..] => $"{{{segment[1..]}}}",
        ['[', _, .., ']'] or ['<', _, .., '>'] => $"{{{segment[1..^1]}}}",
        _ => segment,
    };
}
