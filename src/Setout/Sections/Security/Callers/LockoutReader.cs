using System.Globalization;

namespace Setout.Sections.Security.Callers;

/// <summary>
/// Reads after how many wrong passwords nobody may try on, and for how long: <c>Accounts are locked for 15 minutes after 5 failed
/// attempts</c>, <c>Lockout after 5 failed logins</c>.
/// </summary>
internal static class LockoutReader
{
    private const int MostAttempts = 1000;
    private const int MostSeconds = 31 * 86_400;
    private const int MostWordsBetween = 4;

    private static readonly string[] NotSo = ["no lockout", "no lock-out", "no account lock", "not lock", "without lockout", "never lock", "row lock", "table lock", "optimistic lock", "pessimistic lock", "database lock", "distributed lock"];

    /// <summary>What is said; null where nothing is.</summary>
    public static StatedLockout? Read(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
            if (SpeaksOfLockout(statement.Text.Plain.ToLowerInvariant()))
            {
                var words = Words(statement.Text.Plain);
                return new(AttemptsIn(words), SecondsIn(words), statement.Text.Span);
            }
        return null;
    }

    private static bool SpeaksOfLockout(string plain)
    {
        if (NotSo.Any(word => plain.Contains(word, StringComparison.Ordinal)))
            return false;
        if (plain.Contains("lockout", StringComparison.Ordinal) || plain.Contains("lock-out", StringComparison.Ordinal) || plain.Contains("lock out", StringComparison.Ordinal) || plain.Contains("locked out", StringComparison.Ordinal))
            return true;
        return Words(plain).Any(word => word is "lock" or "locks" or "locked" or "locking")
            && (plain.Contains("attempt", StringComparison.Ordinal) || plain.Contains("failed", StringComparison.Ordinal) || plain.Contains("failure", StringComparison.Ordinal) || plain.Contains("wrong password", StringComparison.Ordinal) || plain.Contains("incorrect password", StringComparison.Ordinal));
    }

    private static int AttemptsIn(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (Number(words[at]) is { } number and <= MostAttempts && UnitOf(words, at + 1) is null
                && words.Skip(at + 1).Take(MostWordsBetween).Any(word => word.StartsWith("attempt", StringComparison.Ordinal) || word.StartsWith("fail", StringComparison.Ordinal) || word.StartsWith("login", StringComparison.Ordinal) || word is "tries" or "times" or "wrong" or "incorrect" or "invalid" or "passwords"))
                return number;
        return 0;
    }

    /// <summary>A time in which attempts are counted, <c>within 10 minutes</c>, is no time for which an account is locked.</summary>
    private static int SecondsIn(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (Number(words[at]) is { } number && UnitOf(words, at + 1) is { } unit && (long)number * unit <= MostSeconds && (at == 0 || words[at - 1] is not ("within" or "in" or "per" or "every" or "each" or "last" or "a")))
                return number * unit;
        return 0;
    }

    private static int? Number(string word) =>
        word.Length < 6 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : word switch { "three" => 3, "five" => 5, "ten" => 10, _ => null };

    private static int? UnitOf(List<string> words, int at) => at >= words.Count ? null : words[at] switch
    {
        "s" or "sec" or "second" or "seconds" => 1,
        "m" or "min" or "mins" or "minute" or "minutes" => 60,
        "h" or "hr" or "hour" or "hours" => 3600,
        "d" or "day" or "days" => 86_400,
        _ => null,
    };

    /// <summary>In lower case; a number and what is written at it are two: <c>30-minute</c>, <c>15min</c>.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.ToLowerInvariant().Split([' ', '\t', '\n', ',', ';', ':', '.', '(', ')', '`', '*', '/', '-', '–', '—', '='], StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = word.TakeWhile(char.IsAsciiDigit).Count();
            if (digits > 0)
                words.Add(word[..digits]);
            if (digits < word.Length)
                words.Add(word[digits..]);
        }
        return words;
    }
}
