using Setout.Planning;

namespace Setout.Sections.Security.Transport;

/// <summary>Finds that requests come encrypted: <c>All traffic is encrypted with TLS 1.3</c>, <c>HTTPS only</c>.</summary>
internal static class TlsReader
{
    private static readonly char[] Around = [' ', '\t', ',', ';', '.', ':', '`', '(', ')', '/', '|', '"', '\u00A0'];

    /// <summary>Null where nobody says so.</summary>
    public static PlannedTls? Read(IEnumerable<Statement> statements, ReadingReport report)
    {
        PlannedTls? found = null;
        foreach (var statement in statements)
            if (IsAbout(statement.Text.Plain))
            {
                report.Live(statement.Span, "requests come over TLS");
                var is13 = statement.Text.Plain.Contains("TLS 1.3", StringComparison.OrdinalIgnoreCase) || statement.Text.Plain.Contains("TLSv1.3", StringComparison.OrdinalIgnoreCase);
                found = found is null || is13 && !found.IsAtLeast13 ? new(is13 && !statement.Text.Plain.Contains("1.2", StringComparison.Ordinal), statement.Span) : found;
            }
        return found;
    }

    // An address is no sentence about TLS, nor is one that says that there is none.
    private static bool IsAbout(string text)
    {
        var words = text.Replace("https://", "", StringComparison.OrdinalIgnoreCase).ToLowerInvariant().Split(Around, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => word is "tls" or "https" or "ssl" || word.StartsWith("tlsv1", StringComparison.Ordinal) || word.StartsWith("tls1", StringComparison.Ordinal));
        return at >= 0 && !words[Math.Max(0, at - 2)..at].Any(word => word is "no" or "without" or "not");
    }
}
