namespace Setout.Text;

/// <summary>
/// A stretch of a document. All spans are equal to each other, so that records which carry one compare by what they say
/// and not by where they stand: moving text is no change. Compare <see cref="Start"/> and <see cref="Length"/> to compare places.
/// </summary>
public readonly struct SourceSpan(SourceText source, int start, int length) : IEquatable<SourceSpan>
{
    /// <summary>The document, or null for <c>default</c>: a fact that stands nowhere because it was inferred.</summary>
    public SourceText? Source { get; } = source;

    /// <summary>The 0-based offset of the first UTF-16 unit.</summary>
    public int Start { get; } = start;

    /// <summary>The number of UTF-16 units.</summary>
    public int Length { get; } = length;

    /// <summary>The 0-based offset behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether this stands somewhere in a document.</summary>
    public bool IsWritten => Source is not null;

    /// <summary>The 1-based line and column of the first unit; <c>0:0</c> for <c>default</c>.</summary>
    public LinePosition Position => Source?.PositionOf(Start) ?? default;

    /// <summary>The 1-based line and column behind the last unit; <c>0:0</c> for <c>default</c>.</summary>
    public LinePosition EndPosition => Source?.PositionOf(End) ?? default;

    /// <summary>Where it stands in its own file; <c>default</c> for <c>default</c>.</summary>
    public SourcePlace Place
    {
        get
        {
            if (Source is null)
                return default;
            var part = Source.PartOf(Start);
            return new SourcePlace(part.Path, Within(part, Position), Within(part, EndPosition));
        }
    }

    private static LinePosition Within(SourcePart part, LinePosition position) => new(position.Line - part.FirstLine + 1, position.Column);

    /// <summary>The text itself; empty for <c>default</c>.</summary>
    public string Text => Source?.Content.Substring(Start, Length) ?? "";

    /// <summary>The text in place; empty for <c>default</c>.</summary>
    internal ReadOnlySpan<char> Chars => Source is null ? default : Source.Content.AsSpan(Start, Length);

    /// <summary>A stretch inside this one, counted from its start, cut to it.</summary>
    public SourceSpan Slice(int start, int length)
    {
        if (Source is null)
            return default;
        var from = Math.Clamp(start, 0, Length);
        return new SourceSpan(Source, Start + from, Math.Clamp(length, 0, Length - from));
    }

    /// <summary>The stretch from the start of this one to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) =>
        Source is null ? last : new SourceSpan(Source, Start, Math.Max(Length, last.End - Start));

    /// <summary>Whether <paramref name="other"/> is the same stretch of the same text: what <c>==</c> does not ask.</summary>
    public bool IsSamePlace(SourceSpan other) =>
        ReferenceEquals(Source, other.Source) && Start == other.Start && Length == other.Length;

    /// <summary>Always true; see the type.</summary>
    public bool Equals(SourceSpan other) => true;

    /// <summary>Always true for a span; see the type.</summary>
    public override bool Equals(object? obj) => obj is SourceSpan;

    /// <summary>The same for all spans; see the type.</summary>
    public override int GetHashCode() => 0;

    /// <summary>As compilers print it: <c>design.md:57:3</c>.</summary>
    public override string ToString() => Source is null ? "(inferred)" : $"{Place.Path}:{Place.Start}";

    /// <summary>Always true; see the type.</summary>
    public static bool operator ==(SourceSpan left, SourceSpan right) => left.Equals(right);

    /// <summary>Always false; see the type.</summary>
    public static bool operator !=(SourceSpan left, SourceSpan right) => !left.Equals(right);
}
