using Setout.Text;

namespace Setout.Cli.Help;

/// <summary>The known word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary> Did you mean `check`?, with a blank in front; empty where nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        DidYouMean.Nearest(word, known) is { } name ? $" Did you mean `{name}`?" : "";
}
