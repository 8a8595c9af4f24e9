namespace Setout.Cli.Output;

/// <summary>How a piece of text is set off from others.</summary>
internal enum Style
{
    Plain,
    Bold,
    Faint,
    Red,
    Yellow,
    Green,
    Cyan,
    Blue,
    Magenta,
}

/// <summary>Writes colours, or leaves them out.</summary>
internal readonly record struct Ink(bool IsColoured)
{
    public string Paint(string text, Style style) =>
        IsColoured && style != Style.Plain && text.Length > 0 ? $"\e[{CodeOf(style)}m{text}\e[0m" : text;

    private static string CodeOf(Style style) => style switch
    {
        Style.Bold => "1",
        Style.Faint => "2",
        Style.Red => "1;31",
        Style.Yellow => "1;33",
        Style.Green => "32",
        Style.Cyan => "36",
        Style.Blue => "34",
        Style.Magenta => "35",
        _ => "0",
    };
}
