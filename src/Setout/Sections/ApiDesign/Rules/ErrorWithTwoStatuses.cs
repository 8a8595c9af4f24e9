using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// One error has two statuses.
///
/// **Why it matters.** A client tells errors apart by status and code. Where the same case is answered once with 400 and once
/// with 409, it has to handle both, or handles the wrong one.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### POST /orders
///
/// - **Errors**:
///   - 409 `NUMBER_TAKEN`
///
/// ### PUT /orders/{id}
///
/// - **Errors**:
///   - 400 `NUMBER_TAKEN`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### POST /orders
///
/// - **Errors**:
///   - 409 `NUMBER_TAKEN`
///
/// ### PUT /orders/{id}
///
/// - **Errors**:
///   - 409 `NUMBER_TAKEN`
/// ```
///
/// **How to fix.** Choose one status for the error. Errors are told apart by codes in capitals, and within one endpoint by
/// their words too.
/// </summary>
internal static class ErrorWithTwoStatuses
{
    public static Rule Rule { get; } = new("SET3045", "error-with-two-statuses", Severity.Warning, "One error has two statuses");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var first = new Dictionary<string, ErrorStatus>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in context.Endpoints)
            foreach (var error in endpoint.Written.Errors)
                if (NameOf(error, endpoint) is { } name && !first.TryAdd(name, error) && first[name].Status != error.Status && told.Add(name))
                    yield return Rule.At(error.Span, $"{Shown(error)} is {error.Status} here and {first[name].Status} elsewhere: choose one")
                        .Beside(first[name].Span, $"it is {first[name].Status} here");
    }

    private static string Shown(ErrorStatus error) => Code(error.Description) is { } code ? $"`{code}`" : $"\"{error.Description.Trim()}\"";

    /// <summary>Its one code, else within one endpoint its words; null where neither tells it apart.</summary>
    private static string? NameOf(ErrorStatus error, PlacedEndpoint endpoint) =>
        Code(error.Description) ?? (error.Description.AsSpan().Trim().Count(' ') > 0 ? $"{endpoint.Name} {error.Description.Trim()}" : null);

    /// <summary><c>NUMBER_TAKEN</c>; null where there is none or several.</summary>
    private static string? Code(string words)
    {
        var codes = words.Split([' ', '`', ',', ';', '(', ')', ':', '"', '.', '/', '|', '，', '、', '（', '）', '：'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Contains('_', StringComparison.Ordinal) && char.IsAsciiLetterUpper(word[0]) && word.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign) || sign == '_'))
            .Distinct().Take(2).ToList();
        return codes is [var code] ? code : null;
    }
}
