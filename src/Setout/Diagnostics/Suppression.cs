namespace Setout.Diagnostics;

/// <summary>A comment that switches rules off: <c>&lt;!-- setout-disable-next-line SET4007 -- health must be public --&gt;</c>.</summary>
/// <param name="Scope">What it covers.</param>
/// <param name="Rules">Codes or slugs as written; empty for all.</param>
/// <param name="Reason">The words behind <c>--</c>; empty if none are given.</param>
/// <param name="FirstLine">The first line covered, from 1.</param>
/// <param name="LastLine">The last line covered.</param>
/// <param name="Span">The comment.</param>
public sealed record Suppression(SuppressionScope Scope, EquatableArray<Written<string>> Rules, string Reason, int FirstLine, int LastLine, SourceSpan Span);

/// <summary>How far a suppression reaches.</summary>
public enum SuppressionScope
{
    /// <summary><c>setout-disable-next-line</c>: the next line that is not blank.</summary>
    NextLine,

    /// <summary><c>setout-disable</c> up to <c>setout-enable</c> or the end.</summary>
    Block,

    /// <summary><c>setout-disable-file</c></summary>
    File,
}
