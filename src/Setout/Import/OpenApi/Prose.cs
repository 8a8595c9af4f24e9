namespace Setout.Import.OpenApi;

/// <summary>Texts of a description as they can stand in a line of a design.</summary>
internal static class Prose
{
    /// <summary>One line; empty for null.</summary>
    public static string Line(string? text) =>
        text is null ? "" : string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several paragraphs, none of which is taken for a heading, a list, or a fence.</summary>
    public static string Paragraphs(string? text) =>
        text is null ? "" : string.Join("\n\n", text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Line).Where(line => line.Length > 0).Select(Plain));

    private static string Plain(string line) => line[0] is '#' or '-' or '*' or '+' or '>' or '`' or '|' or '=' or '~' ? line.TrimStart('#', '-', '*', '+', '>', '`', '|', '=', '~', ' ') : line;
}
