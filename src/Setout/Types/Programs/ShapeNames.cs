namespace Setout.Types.Programs;

/// <summary>Names of types that travel or compute and are not kept: <c>CreateOrderRequest</c>, <c>OrderDto</c>, <c>OrderService</c>.</summary>
internal static class ShapeNames
{
    private static readonly HashSet<string> LastWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "request", "requests", "response", "responses", "dto", "dtos", "input", "output", "params", "parameters", "props", "payload", "body", "args", "arguments", "query", "command", "options", "config", "configuration",
        "result", "results", "form", "service", "services", "repository", "controller", "manager", "handler", "context", "error", "exception", "client", "filter", "filters", "hook", "reducer", "factory", "builder", "helper",
        "utils", "middleware", "validator", "mapper", "adapter", "gateway", "envelope", "pagination", "interface", "viewset", "serializer", "component", "store", "viewmodel",
    };

    private static readonly HashSet<string> FirstWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "create", "update", "delete", "get", "list", "search", "use", "with", "paginated", "api", "base", "abstract", "new", "partial",
    };

    public static bool IsShape(string name)
    {
        var words = Names.Words(name);
        return words.Count > 0 && ((words.Count > 1 && (LastWords.Contains(words[^1]) || FirstWords.Contains(words[0]))) || words[^1] is "request" or "response" or "dto" or "props" or "params" or "service" or "repository" or "controller" or "pagination");
    }
}
