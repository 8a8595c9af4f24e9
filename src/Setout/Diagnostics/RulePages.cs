using System.Text;

namespace Setout.Diagnostics;

/// <summary>The pages of the rules, as the manual has them, without internet.</summary>
public static class RulePages
{
    /// <summary>The page of a code (<c>SET2020</c>) or slug (<c>unknown-reference</c>) as Markdown; null if there is no such rule.</summary>
    public static string? Find(string codeOrSlug) => Rules.Find(codeOrSlug) is { } rule ? Read($"rules/{rule.Code}.md") : null;

    private static string? Read(string name)
    {
        using var page = typeof(RulePages).Assembly.GetManifestResourceStream(name);
        if (page is null)
            return null;
        var bytes = new byte[page.Length];
        page.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
