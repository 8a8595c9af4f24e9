namespace Setout.Sections.Security.CrossOrigin;

/// <summary>Finds which pages may call: <c>CORS: allowed origins https://app.example.com, http://localhost:3000</c>.</summary>
internal static class CorsReader
{
    private static readonly string[] Subjects = ["cors", "cross-origin", "cross origin", "allowed origin", "allow-origin", "origins allowed"];

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static EquatableArray<StatedOrigins> Read(IEnumerable<SectionText?> sections, ReadingReport report)
    {
        var found = new List<StatedOrigins>();
        foreach (var section in sections)
            foreach (var statement in section?.Statements ?? [])
                Read(statement, isBelow: false, found);
        foreach (var stated in found.Where(stated => !stated.Origins.IsEmpty || stated.IsClosed))
            report.Live(stated.Span, stated.IsClosed ? "no page of another origin may call" : "origins whose pages may call");
        return found.ToEquatableArray();
    }

    private static void Read(Statement statement, bool isBelow, List<StatedOrigins> found)
    {
        var text = statement.Text.Plain;
        var isAbout = isBelow || IsAbout(text);
        if (isAbout)
        {
            var (origins, schemes) = OriginReader.In(text);
            found.Add(new(origins, [.. MethodsIn(text)], statement.Span)
            {
                Schemes = schemes,
                Credentials = Has(text, "credential") && !Has(text, "no credential") && !Has(text, "without credential") && !Has(text, "credentials: false"),
                IsClosed = origins.IsEmpty && Words(text).Any(word => word is "disabled" or "disable" or "closed" or "off" or "none" or "no" or "forbidden" or "blocked" or "same-origin"),
            });
        }
        foreach (var child in statement.Children)
            Read(child, isAbout, found);
    }

    private static bool IsAbout(string text) =>
        Array.Exists(Subjects, subject => text.IndexOf(subject, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && (at == 0 || !char.IsLetter(text[at - 1])) && (subject != "cors" || at + 4 == text.Length || !char.IsLetter(text[at + 4])));

    private static IEnumerable<string> MethodsIn(string text) =>
        Has(text, "method") ? text.Split([' ', ',', '/', '`', ';', '(', ')', '.', '|', '[', ']', '\'', '"'], StringSplitOptions.RemoveEmptyEntries).Where(Methods.Contains).Distinct() : [];

    private static string[] Words(string text) => text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
