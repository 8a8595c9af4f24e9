using Setout.Diagnostics;

namespace Setout.Sections.Performance.Rules;

/// <summary>
/// What is cached has neither a lifetime nor an end.
///
/// **Why it matters.** A cached answer that nothing ends is wrong for good after the first change. A cache needs a time,
/// or the event that clears it.
///
/// **Bad**
///
/// ```markdown
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// - The product list is kept in Redis
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// - The product list is kept in Redis for 60 s and cleared when a product changes
/// ```
///
/// **How to fix.** Say how long it may be kept (`for 60 s`), or what clears it (`until a product changes`).
/// </summary>
internal static class CacheWithoutEnd
{
    public static Rule Rule { get; } = new("SET5021", "cache-without-end", Severity.Warning, "What is cached has neither a lifetime nor an end");

    private static readonly string[] Ends =
    [
        "invalidat", "evict", "purge", "clear", "expire", "until", "refresh", "revalidat", "etag", "if-none-match", "immutable", "on write", "on update", "on change", "when", "write-through", "bust", "ttl", "lru", "no cach", "not cach", "no-store", "never", "nothing is", "nothing gets", "uncached",
        "失效", "过期", "清除", "无効", "期限", "unieważ", "invalida", "expira", "abgelaufen", "verworfen", "무효", "만료", "hết hạn", "инвалид", "истека",
    ];

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var performance = context.Design.Performance;
        return Unmeasurable.Find(Rule, performance.CachingText, performance.Caching, statement => !Unmeasurable.Says(statement, Ends), "for how long, or until what?");
    }
}
