namespace Setout.Text;

/// <summary>A place in a document as people count: line and column from 1, the column in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>As compilers print it: <c>57:3</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
