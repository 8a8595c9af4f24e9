namespace Setout.Text;

/// <summary>One document of those that make one design.</summary>
/// <param name="Path">The name that diagnostics print.</param>
/// <param name="Start">The 0-based offset of its first UTF-16 unit in the text of all.</param>
/// <param name="Length">The number of its UTF-16 units.</param>
/// <param name="FirstLine">The 1-based line in the text of all at which it begins.</param>
public sealed record SourcePart(string Path, int Start, int Length, int FirstLine);

/// <summary>A stretch of a document as people and tools count: in its own file, lines and columns from 1.</summary>
public readonly record struct SourcePlace(string Path, LinePosition Start, LinePosition End);
