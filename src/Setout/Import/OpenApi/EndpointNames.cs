namespace Setout.Import.OpenApi;

/// <summary>What the operations are called in the design: each name once.</summary>
internal sealed class EndpointNames(ApiDescription api)
{
    private readonly HashSet<string> shared = [.. api.Operations.GroupBy(Summary, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key)];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its summary, else the words of its id, else its method and path.</summary>
    public string Of(ApiOperation operation)
    {
        var path = $"{operation.Method} {operation.Path}";
        foreach (var name in new[] { shared.Contains(Summary(operation)) ? "" : Summary(operation), FromId(operation) })
            if (name.Length > 0 && taken.Add(name))
                return name;
        return path;
    }

    private static string Summary(ApiOperation operation) => Prose.Line(operation.Operation.Summary).TrimEnd('.');

    private static string FromId(ApiOperation operation)
    {
        var words = string.Join(' ', Names.Words(operation.Operation.OperationId ?? ""));
        return words.Length > 0 && !char.IsAsciiDigit(words[^1]) ? char.ToUpperInvariant(words[0]) + words[1..] : "";
    }
}
