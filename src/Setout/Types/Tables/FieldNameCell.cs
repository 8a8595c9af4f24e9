using System.Buffers;
using Setout.Markdown;

namespace Setout.Types.Tables;

/// <summary>The cell with the name of a field: <c>id</c>, <c>`id` (PK)</c>, <c>PK: userId</c>, <c>email?</c>, <c>created_at, updated_at</c>.</summary>
internal static class FieldNameCell
{
    private static readonly SearchValues<char> NameSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_ ");

    /// <summary>The names, each with what else the cell says.</summary>
    public static List<(Written<string> Name, Passage? Remark)> Read(RichText cell)
    {
        var names = new List<(Written<string>, Passage?)>();
        var passage = Passage.Of(cell);
        var at = Prefix(passage.Text);
        var prefix = at > 0 ? passage.Slice(0, at) : null;
        while (at < passage.Text.Length)
        {
            var (start, end) = Name(passage.Text, at);
            if (end == start)
                break;
            at = end;
            var next = Next(passage.Text, at);
            var remark = next < 0 ? passage.Slice(at, passage.Text.Length - at) : null;
            names.Add((passage.Written(start, end - start), prefix ?? remark));
            if (next < 0)
                break;
            at = next;
        }
        return names;
    }

    /// <summary><c>PK: userId</c></summary>
    private static int Prefix(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text[..colon].Trim().ToUpperInvariant() is "PK" or "FK" or "SK" or "UK" ? colon + 1 : 0;
    }

    private static (int Start, int End) Name(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && text[at] is not ('_' or '$'))
            at++;
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$' or '-' or '.'))
            end++;
        // "Full name" is one name, as the whole cell is.
        var words = text.AsSpan(at).TrimEnd();
        if (words.Length > end - at && words.Length <= 40 && words.IndexOfAnyExcept(NameSigns) < 0 && words.Count(' ') < 3)
            end = at + words.Length;
        return (at, end);
    }

    /// <summary>Where the next of several names begins; -1 where none follows.</summary>
    private static int Next(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && text[at] is ',' or '/' or '、' && text.AsSpan(at).IndexOfAny('(', '（') < 0 ? at + 1 : -1;
    }
}
