using System.Globalization;

namespace Setout.AspNetCore.Security.DataProtection;

/// <summary>What is shown of a masked value: <c>•••• 1234</c>, <c>j•••@example.com</c>.</summary>
internal static class Masked
{
    private const string Dots = "••••";

    /// <param name="value">In full.</param>
    /// <param name="shownAtEnd">How many letters or digits at the end are shown; 0 for those of an e-mail address, else none.</param>
    public static string Text(string value, int shownAtEnd)
    {
        if (value.Length == 0)
            return value;
        if (shownAtEnd == 0)
            return value.LastIndexOf('@') is > 0 and var at ? $"{First(value)}•••{value[at..]}" : Dots;
        var ending = Ending(value, shownAtEnd);
        // What is hardly longer than its end would be shown whole.
        return ending.Length == 0 ? Dots : $"{Dots} {ending}";
    }

    /// <summary>Whether a text is what is shown in the place of a value.</summary>
    public static bool IsMask(string text) => text.Contains("•••", StringComparison.Ordinal);

    private static string First(string value) => new StringInfo(value).SubstringByTextElements(0, 1);

    private static string Ending(string value, int count)
    {
        var ending = new string([.. value.Where(char.IsLetterOrDigit)]);
        return ending.Length < count * 2 ? "" : ending[^count..];
    }
}
