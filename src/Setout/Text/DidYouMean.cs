using System.Numerics;

namespace Setout.Text;

/// <summary>What was probably meant by a name that is not known.</summary>
public static class DidYouMean
{
    /// <summary>Longer names are not compared: a typing error in them is not what is wrong.</summary>
    private const int LongestName = 48;

    /// <summary>More candidates are not looked at, so that a hostile document costs no more than linear time.</summary>
    private const int MostCandidates = 400;

    /// <summary>
    /// The candidate with the fewest typing errors (a letter wrong, missing, too many, or two swapped), ignoring case, the
    /// first of several; null where none is near. One error is near for up to five letters, two up to eight, else three.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var limit = word.Length switch { < 3 => 0, < 6 => 1, < 9 => 2, _ => 3 };
        string? nearest = null;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            var distance = Distance(word, candidate, limit);
            if (distance > limit)
                continue;
            nearest = candidate;
            limit = distance - 1;
            if (limit < 0)
                break;
        }
        return nearest;
    }

    /// <summary>The number of typing errors between two names, ignoring case; anything above <paramref name="limit"/> where there are more.</summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LongestName || right.Length > LongestName)
            return limit + 1;
        // Each error adds or takes away one letter of one of them, or one of each.
        if (BitOperations.PopCount(LettersOf(left) ^ LettersOf(right)) > 2 * limit)
            return limit + 1;
        Span<int> twoAgo = stackalloc int[LongestName + 1];
        Span<int> before = stackalloc int[LongestName + 1];
        Span<int> row = stackalloc int[LongestName + 1];
        for (var at = 0; at <= right.Length; at++)
            before[at] = at;
        for (var at = 1; at <= left.Length; at++)
        {
            if (FillRow(left, right, at, twoAgo, before, row) > limit)
                return limit + 1;
            var free = twoAgo;
            twoAgo = before;
            before = row;
            row = free;
        }
        return before[right.Length];
    }

    /// <summary>One row of the table of distances between the beginnings of both; gives its least value.</summary>
    private static int FillRow(string left, string right, int at, ReadOnlySpan<int> twoAgo, ReadOnlySpan<int> before, Span<int> row)
    {
        row[0] = at;
        var least = at;
        for (var to = 1; to <= right.Length; to++)
        {
            var best = Math.Min(Math.Min(before[to], row[to - 1]) + 1, before[to - 1] + (Same(left[at - 1], right[to - 1]) ? 0 : 1));
            if (at > 1 && to > 1 && Same(left[at - 1], right[to - 2]) && Same(left[at - 2], right[to - 1]))
                best = Math.Min(best, twoAgo[to - 2] + 1);
            row[to] = best;
            least = Math.Min(least, best);
        }
        return least;
    }

    /// <summary>Which letters a name has, in a set of 32 in which several share a place.</summary>
    private static uint LettersOf(string name)
    {
        var letters = 0u;
        foreach (var sign in name)
            letters |= 1u << (char.ToLowerInvariant(sign) & 31);
        return letters;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
