namespace Setout.Cli.Output;

/// <summary>
/// Text of a document as it may go to a terminal: on one line and without control characters, since an escape sequence in
/// somebody's design must not command the terminal of whoever checks it.
/// </summary>
internal static class Visible
{
    public static string Of(string text) => Replace(text, keepsTabs: false);

    /// <summary>The same with its tabs, for text that another program may take up.</summary>
    public static string WithTabs(string text) => Replace(text, keepsTabs: true);

    private static string Replace(string text, bool keepsTabs) => !text.Any(char.IsControl)
        ? text
        : string.Create(text.Length, (text, keepsTabs), static (visible, from) =>
        {
            for (var i = 0; i < visible.Length; i++)
                visible[i] = Replace(from.text[i], from.keepsTabs);
        });

    private static char Replace(char letter, bool keepsTabs) => letter switch
    {
        '\t' when keepsTabs => letter,
        '\n' or '\r' or '\t' => ' ',
        _ => char.IsControl(letter) ? '\uFFFD' : letter,
    };
}
