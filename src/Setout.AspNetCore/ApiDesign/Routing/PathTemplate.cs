using System.Text;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>A planned path as literals with parameters between them, for writing links.</summary>
internal sealed class PathTemplate
{
    private readonly List<string> names = [];
    private readonly List<string> literals = [];

    public PathTemplate(string path)
    {
        var literal = new StringBuilder();
        foreach (var segment in path.TrimStart('/').Split('/'))
        {
            literal.Append('/');
            var pattern = SegmentPattern.Parse(segment, names);
            for (var index = 0; index < pattern.Literals.Count; index++)
            {
                if (index > 0)
                {
                    literals.Add(literal.ToString());
                    literal.Clear();
                }
                literal.Append(pattern.Literals[index]);
            }
        }
        literals.Add(literal.ToString());
    }

    /// <summary>The names of the parameters, in order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The path with these values, encoded.</summary>
    public string Write(ReadOnlySpan<string> values)
    {
        var path = new StringBuilder(literals[0]);
        for (var index = 0; index < values.Length; index++)
            path.Append(PercentEncoding.EncodeSegment(values[index])).Append(literals[index + 1]);
        return path.ToString();
    }
}
