using Setout.Diagnostics;

namespace Setout.Export.Canonical;

/// <summary>A document in the canonical form.</summary>
/// <param name="Content">The whole text. What is not live is as it was, byte for byte.</param>
/// <param name="Edits">What makes it of the former text, in order; no two of them touch a line together.</param>
/// <param name="LeftAlone">What was not rewritten although it is not in the canonical form, in order of position.</param>
public sealed record CanonicalText(string Content, EquatableArray<TextEdit> Edits, EquatableArray<LeftAlone> LeftAlone);

/// <summary>A block that stays as it is. <paramref name="Reason"/> says what rewriting would have lost.</summary>
public sealed record LeftAlone(SourceSpan Span, string Reason);
