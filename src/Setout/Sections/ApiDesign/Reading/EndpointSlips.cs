using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>
/// What nearly is an endpoint: <c>PSOT /orders</c>, <c>POST orders/{id}</c>. Such a place serves nothing, but what follows it is about it,
/// and it is said what is wrong.
/// </summary>
internal static class EndpointSlips
{
    /// <summary>The slip that a text begins with, behind a number or a mark.</summary>
    public static EndpointDraft? Leading(SourceSpan text, SourceSpan span)
    {
        if (!text.IsWritten)
            return null;
        var raw = text.Source!.Content.AsSpan(text.Start, text.Length);
        var start = raw.IndexOfAnyExcept("0123456789.)-#[]:`* \t");
        return start < 0 || !char.IsAsciiLetterUpper(raw[start]) ? null : At(text, start, span);
    }

    /// <summary>The slip that a text begins with; null where it begins with anything else.</summary>
    /// <param name="text">As written.</param>
    /// <param name="start">Where the method would stand; marks in front do not count.</param>
    /// <param name="span">What the draft is made of.</param>
    public static EndpointDraft? At(SourceSpan text, int start, SourceSpan span)
    {
        if (!text.IsWritten)
            return null;
        var raw = text.Source!.Content.AsSpan(text.Start, Math.Min(text.Length, start + 200));
        var at = PastMarks(raw, start);
        var end = at;
        while (end < raw.Length && end - at < 9 && char.IsAsciiLetterUpper(raw[end]))
            end++;
        var path = PastMarks(raw, end);
        if (end - at < 3 || path == end || path + 1 >= raw.Length || raw[end] is not (' ' or '\t' or '`' or '*'))
            return null;
        var word = new Written<string>(raw[at..end].ToString(), text.Slice(at, end - at));
        var length = PathScanner.End(raw, path) - path;
        if (HttpMethods.LengthAt(raw, at) > 0)
            return Relative(raw, path, length) ? Draft(span, word, null, EndpointWithoutPath.Unslashed(word, Written(text, path, length))) : null;
        return raw[path] == '/' && (char.IsLetter(raw[path + 1]) || raw[path + 1] == '{') && DidYouMean.Nearest(word.Value, HttpMethods.All) is not null
            ? Draft(span, null, Written(text, path, length), UnknownMethod.At(word))
            : null;
    }

    /// <summary>A draft that serves nothing.</summary>
    public static EndpointDraft Draft(SourceSpan span, Written<string>? method, Written<string>? path, Diagnostic finding)
    {
        var draft = new EndpointDraft(span) { IsListed = true, IsAnnounced = true };
        if (method is not null)
            draft.Methods.Add(method);
        if (path is not null)
            draft.Paths.Add(path);
        draft.Findings.Add(finding);
        return draft;
    }

    /// <summary>Whether a path stands here that only lacks its slash: one of several parts, or one that is set as code or bold together with its method.</summary>
    private static bool Relative(ReadOnlySpan<char> raw, int start, int length)
    {
        if (length < 2 || !char.IsAsciiLetterLower(raw[start]) || raw[start..].StartsWith("http"))
            return false;
        var path = raw.Slice(start, length);
        var isWhole = start + length == raw.Length || raw[start + length] is ' ' or '`' or '*' or '\r' or '\n';
        return isWhole && (path.ContainsAny('/', '{') || (start + length < raw.Length && raw[start + length] is '`' or '*' && raw[start - 1] == ' '));
    }

    private static int PastMarks(ReadOnlySpan<char> raw, int at)
    {
        while (at < raw.Length && raw[at] is ' ' or '\t' or '`' or '*')
            at++;
        return at;
    }

    private static Written<string> Written(SourceSpan text, int start, int length) => new(text.Slice(start, length).Text, text.Slice(start, length));
}
