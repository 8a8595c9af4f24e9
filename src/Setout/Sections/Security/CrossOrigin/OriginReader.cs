using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Setout.Sections.Security.CrossOrigin;

/// <summary>Finds origins in words: <c>https://app.example.com</c>, <c>https://*.example.com</c>, <c>localhost:3000</c>, <c>*</c>, <c>all origins</c>.</summary>
internal static class OriginReader
{
    private static readonly IdnMapping Idn = new();

    private static readonly char[] Around = [' ', '\t', ',', ';', '`', '"', '\'', '(', ')', '[', ']', '{', '}', '<', '>', '|', '\u00A0'];

    public static (EquatableArray<string> Origins, EquatableArray<string> Schemes) In(string text)
    {
        var tokens = text.Split(Around, StringSplitOptions.RemoveEmptyEntries);
        var (origins, bare) = (new List<string>(), new List<string>());
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = tokens[at].TrimEnd('.', ':');
            if (IsRefused(tokens, at))
                continue;
            if (word == StatedOrigins.Any || IsAny(word) && at + 1 < tokens.Length && IsOrigin(tokens[at + 1]))
                origins.Add(StatedOrigins.Any);
            else if (TryOrigin(word, out var origin))
                origins.Add(origin);
            else if (IsBareHost(word) && TryOrigin(Scheme(word) + word, out var guessed))
                bare.Add(guessed);
        }
        // Where addresses are written in full, a name with a point is a file or a setting.
        return origins.Count > 0 ? ([.. origins.Distinct()], []) : ([.. bare.Distinct()], [.. bare.Distinct()]);
    }

    /// <summary>Scheme, host and port, as a browser writes them.</summary>
    public static bool TryOrigin(string text, [NotNullWhen(true)] out string? origin)
    {
        origin = null;
        var scheme = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https" : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http" : "";
        if (scheme.Length == 0)
            return false;
        var authority = text[(scheme.Length + 3)..].Split('/', '?', '#')[0];
        var isBelow = authority.StartsWith("*.", StringComparison.Ordinal);
        if (!Uri.TryCreate($"{scheme}://{(isBelow ? authority[2..] : authority)}", UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Host.Length == 0 || uri.Host.Contains('*', StringComparison.Ordinal)
            || isBelow && !uri.Host.Contains('.', StringComparison.Ordinal) || Ascii(uri.Host) is not { } host)
            return false;
        origin = $"{scheme}://{(isBelow ? "*." : "")}{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
        return true;
    }

    // Browsers send names of other letters in ASCII; not every name has a form in it.
    private static string? Ascii(string host)
    {
        try
        {
            return host.All(char.IsAscii) ? host.ToLowerInvariant() : Idn.GetAscii(host);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // `never *`, `no wildcard *`, `not https://old.example.com`.
    private static bool IsRefused(string[] tokens, int at) =>
        tokens[Math.Max(0, at - 2)..at].Any(word => word.ToLowerInvariant() is "no" or "not" or "never" or "without" or "except");

    private static bool IsAny(string word) => word.ToLowerInvariant() is "any" or "all" or "every";

    private static bool IsOrigin(string word) => word.ToLowerInvariant().TrimEnd('.', ':') is "origin" or "origins" or "domain" or "domains" or "site" or "sites";

    private static bool IsBareHost(string word) => IsLocal(word)
        || word.Length > 3 && word.Contains('.', StringComparison.Ordinal) && char.IsAsciiLetterOrDigit(word[0]) && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ':')
        && word.Split(':')[0].Split('.') is [.., { Length: >= 2 } last] && last.All(char.IsAsciiLetter) && last is not ("js" or "ts" or "py" or "json" or "md" or "cs" or "net" or "yml" or "yaml");

    private static bool IsLocal(string word) => word.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) || word.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static string Scheme(string word) => IsLocal(word) ? "http://" : "https://";
}
