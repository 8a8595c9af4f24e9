using System.Text;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>One segment of a route: a literal, a parameter, or a mixture such as <c>{id}.pdf</c> or <c>{id}:cancel</c>.</summary>
internal sealed record SegmentPattern(EquatableArray<string> Literals)
{
    /// <summary>The number of parameters: they stand between the literals.</summary>
    public int ParameterCount => Literals.Count - 1;

    /// <summary>Whether no parameter is in it; then it is <see cref="Literals"/>[0].</summary>
    public bool IsLiteral => ParameterCount == 0;

    /// <summary>Whether it is one parameter and nothing else.</summary>
    public bool IsParameter => ParameterCount == 1 && Literals[0].Length == 0 && Literals[1].Length == 0;

    /// <summary>The characters that must agree: of two patterns the one with more is tried first.</summary>
    public int Weight => Literals.Sum(literal => literal.Length);

    /// <summary>Reads a segment of a planned path. Literals are kept as they arrive over the wire.</summary>
    public static SegmentPattern Parse(string segment, ICollection<string> names)
    {
        var literals = new List<string>();
        var literal = new StringBuilder();
        for (var at = 0; at < segment.Length; at++)
        {
            var close = segment[at] == '{' ? segment.IndexOf('}', at) : -1;
            if (close < 0)
            {
                literal.Append(segment[at]);
                continue;
            }
            names.Add(segment[(at + 1)..close]);
            literals.Add(Wire(literal));
            at = close;
        }
        literals.Add(Wire(literal));
        return new SegmentPattern(literals.ToEquatableArray());
    }

    /// <summary>Whether a raw segment fits; its parameters are added to <paramref name="values"/> from <paramref name="count"/> on.</summary>
    public bool Matches(ReadOnlySpan<char> segment, int offset, Span<PathValue> values, ref int count)
    {
        if (!segment.StartsWith(Literals[0], StringComparison.Ordinal))
            return false;
        var at = Literals[0].Length;
        for (var index = 1; index < Literals.Count; index++)
        {
            var rest = segment[at..];
            var end = End(rest, index);
            if (end <= 0)
                return false;
            values[count++] = new PathValue(offset + at, end);
            at += end + Literals[index].Length;
        }
        return true;
    }

    /// <summary>Where the parameter ends: at the first place of the literal behind it, the last literal at the end only.</summary>
    private int End(ReadOnlySpan<char> rest, int index)
    {
        var literal = Literals[index];
        if (index == Literals.Count - 1)
            return rest.EndsWith(literal, StringComparison.Ordinal) ? rest.Length - literal.Length : -1;
        if (literal.Length == 0)
            return 1;
        // A parameter is never empty, so the literal is looked for behind its first character.
        return rest.Length < 2 ? -1 : rest[1..].IndexOf(literal, StringComparison.Ordinal) + 1;
    }

    private static string Wire(StringBuilder literal)
    {
        var text = literal.ToString();
        literal.Clear();
        return text.Contains('%', StringComparison.Ordinal) ? text : PercentEncoding.EncodeSegment(text);
    }
}

/// <summary>Where the value of a path parameter stands in the raw path.</summary>
internal readonly record struct PathValue(int Start, int Length);
