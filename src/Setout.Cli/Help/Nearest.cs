namespace Setout.Cli.Help;

/// <summary>The known word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary> Did you mean `check`?, with a blank in front; empty where nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        var (name, distance) = known.Select(name => (name, Distance(word, name))).MinBy(near => near.Item2);
        return name is not null && distance <= Math.Max(1, Math.Min(word.Length, name.Length) / 3) ? $" Did you mean `{name}`?" : "";
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[from.Length, to.Length];
    }
}
