using System.Buffers;
using Setout.Markdown;

namespace Setout.Sections;

/// <summary>How a label stands out.</summary>
internal enum LabelForm
{
    /// <summary><c>Label: value</c></summary>
    Plain,

    /// <summary><c>**Label**: value</c></summary>
    Bold,

    /// <summary>A code span in front of a colon or dash: <c>`status`: value</c></summary>
    Code,

    /// <summary>Nothing but bold words.</summary>
    BoldOnly,
}

/// <summary>A text that begins with a label.</summary>
/// <param name="Label">Its words, without colon and markers.</param>
/// <param name="Value">The rest, trimmed.</param>
/// <param name="Form">How it stands out.</param>
internal sealed record Labelled(Written<string> Label, RichText Value, LabelForm Form)
{
    private const int LongestPlainLabel = 48;
    private const int LongestLabel = 120;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".,;!?\"{}[]=<>");

    /// <summary>Takes the label off; null where the text has none.</summary>
    public static Labelled? Split(RichText text)
    {
        var lead = Lead(text, RunStyle.Strong);
        if (lead > 0)
            return Marked(text, lead, LabelForm.Bold);
        lead = Lead(text, RunStyle.Code);
        return lead > 0 ? Marked(text, lead, LabelForm.Code) : Plain(text);
    }

    /// <summary>The length of the front that is set in a style, blanks in front of it included.</summary>
    private static int Lead(RichText text, RunStyle style)
    {
        var (length, found) = (0, false);
        foreach (var run in text.Runs)
        {
            var isSet = (run.Style & style) != 0;
            if (!isSet && (found || !string.IsNullOrWhiteSpace(run.Text)))
                break;
            found |= isSet;
            length += run.Text.Length;
        }
        return found ? length : 0;
    }

    private static Labelled? Marked(RichText text, int lead, LabelForm form)
    {
        var words = text.Plain.AsSpan(0, lead).TrimEnd();
        if (words.Length > LongestLabel)
            return null;
        if (form == LabelForm.Bold && words.EndsWith([':']) || words.EndsWith(['：']))
            return Cut(text, words.Length - 1, words.Length, form);
        var value = BehindSeparator(text.Plain, lead);
        if (value >= 0)
            return Cut(text, LabelEnd(text.Plain, lead, value), value, form);
        return form == LabelForm.Bold && text.Plain.AsSpan(lead).IsWhiteSpace() ? Cut(text, words.Length, text.Plain.Length, LabelForm.BoldOnly) : null;
    }

    /// <summary>A remark between label and colon belongs to the label: <c>**Request Body** (JSON): …</c></summary>
    private static int LabelEnd(string plain, int lead, int value)
    {
        var between = plain.AsSpan(lead, value - lead);
        var close = between.LastIndexOf(')');
        return close < 0 ? lead : lead + close + 1;
    }

    /// <summary>Where the value begins behind a colon, dash or arrow; -1 where none follows.</summary>
    private static int BehindSeparator(string plain, int at)
    {
        at = SkipBlanks(plain, at);
        if (at < plain.Length && plain[at] == '(')
        {
            var close = plain.IndexOf(')', at, Math.Min(plain.Length - at, LongestPlainLabel));
            var behind = close < 0 ? -1 : SkipBlanks(plain, close + 1);
            return behind >= 0 && behind < plain.Length && plain[behind] is ':' or '：' ? behind + 1 : -1;
        }
        if (at >= plain.Length)
            return -1;
        if (plain[at] is ':' or '：' or '—' or '–' or '→')
            return at + 1;
        var isDash = plain[at] == '-' && at > 0 && plain[at - 1] == ' ' && at + 1 < plain.Length;
        return isDash ? at + (plain[at + 1] == '>' ? 2 : 1) : -1;
    }

    private static Labelled? Plain(RichText text)
    {
        var plain = text.Plain;
        var colon = plain.AsSpan(0, Math.Min(plain.Length, LongestPlainLabel)).IndexOfAny(':', '：');
        if (colon <= 0 || (plain[colon] == ':' && colon + 1 < plain.Length && !char.IsWhiteSpace(plain[colon + 1])))
            return null;
        var words = plain.AsSpan(0, colon).Trim();
        var isLabel = words.Length > 0 && char.IsLetter(words[0]) && !words.ContainsAny(SentenceMarks) && words.Count(' ') < 5;
        return isLabel && IsPlain(text, colon) ? Cut(text, colon, colon + 1, LabelForm.Plain) : null;
    }

    private static bool IsPlain(RichText text, int length)
    {
        var at = 0;
        foreach (var run in text.Runs)
        {
            if (at >= length)
                break;
            if ((run.Style & ~RunStyle.Emphasis) != 0)
                return false;
            at += run.Text.Length;
        }
        return true;
    }

    private static Labelled Cut(RichText text, int labelEnd, int valueStart, LabelForm form) =>
        new(text.Words(0, labelEnd), text.Trim(valueStart, text.Plain.Length - valueStart), form);

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
