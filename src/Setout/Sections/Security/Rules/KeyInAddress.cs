using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The design lets callers bring their API key in the address of a request.
///
/// **Why it matters.** Addresses are written into the logs of servers and proxies, kept in histories and sent on to other sites
/// as the page that somebody came from. A key that stands there is known to more people than it was given to. Setout takes
/// such keys where the design says so, and never writes them into its own logs.
///
/// **Bad**
///
/// ```markdown
/// ### Authentication
///
/// - Each request has an API key as the query parameter `api_key`.
/// ```
///
/// **Good**
///
/// ```markdown
/// ### Authentication
///
/// - Each request has an API key in the header `X-Api-Key`.
/// ```
///
/// **How to fix.** Name a header for the key. Where callers exist that cannot send one, give these a key that may little.
/// </summary>
internal static class KeyInAddress
{
    public static Rule Rule { get; } = new("SET4038", "key-in-address", Severity.Warning, "API keys may stand in the address of a request");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Security.ApiKeys is { QueryParameter: { } parameter })
            yield return Rule.At(parameter.Span, $"keys in the parameter `{parameter.Value}` of the address end up in logs and histories: name a header for them");
    }
}
