namespace Setout.Cli.Output;

/// <summary>
/// Text of a document as it may go to a terminal: on one line and without control characters, since an escape sequence in
/// somebody's design must not command the terminal of whoever checks it.
/// </summary>
internal static class Visible
{
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && text.AsSpan().IndexOfAnyInRange('\x7f', '\x9f') < 0
            ? text
            : string.Create(text.Length, text, static (visible, text) =>
            {
                for (var i = 0; i < visible.Length; i++)
                    visible[i] = text[i] is '\n' or '\r' or '\t' ? ' ' : char.IsControl(text[i]) ? '\uFFFD' : text[i];
            });
}
