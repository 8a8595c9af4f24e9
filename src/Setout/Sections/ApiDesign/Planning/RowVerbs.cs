namespace Setout.Sections.ApiDesign.Planning;

/// <summary>
/// Paths that say once more, in a word, what the method does: <c>POST /orders/create</c> is <c>POST /orders</c>,
/// <c>POST /orders/update/{id}</c> is <c>PATCH /orders/{id}</c>, <c>GET /getOrders</c> is <c>GET /orders</c>.
/// </summary>
internal static class RowVerbs
{
    // Each word with the methods beside which it means what rows' methods do, and that method.
    private static readonly Dictionary<string, (string[] Methods, string Meant)> Verbs = new(StringComparer.Ordinal)
    {
        ["create"] = (["POST", "PUT"], "POST"),
        ["add"] = (["POST", "PUT"], "POST"),
        ["new"] = (["POST"], "POST"),
        ["insert"] = (["POST", "PUT"], "POST"),
        ["store"] = (["POST"], "POST"),
        ["save"] = (["POST"], "POST"),
        ["register"] = (["POST"], "POST"),
        ["list"] = (["GET"], "GET"),
        ["all"] = (["GET"], "GET"),
        ["get"] = (["GET"], "GET"),
        ["getall"] = (["GET"], "GET"),
        ["fetch"] = (["GET"], "GET"),
        ["detail"] = (["GET"], "GET"),
        ["details"] = (["GET"], "GET"),
        ["view"] = (["GET"], "GET"),
        ["show"] = (["GET"], "GET"),
        ["update"] = (["POST", "PUT", "PATCH"], "PATCH"),
        ["edit"] = (["POST", "PUT", "PATCH"], "PATCH"),
        ["modify"] = (["POST", "PUT", "PATCH"], "PATCH"),
        ["delete"] = (["POST", "DELETE"], "DELETE"),
        ["remove"] = (["POST", "DELETE"], "DELETE"),
        ["destroy"] = (["POST", "DELETE"], "DELETE"),
    };

    /// <summary>The path without its verb, and the method that both mean; null where the path has no such verb.</summary>
    public static (string Method, PathTemplate Path)? Read(string method, PathTemplate path)
    {
        var at = path.Segments.Count - 1;
        while (at >= 0 && path.Segments[at].IsParameter)
            at--;
        if (at < 0)
            return null;
        var text = path.Segments[at].Text;
        var words = Names.Words(text);
        if (words.IsEmpty)
            return null;
        if (at > 0 && !path.Segments[at - 1].IsParameter && Meant(method, string.Concat(words)) is { } meant)
            return (meant, path with { Segments = path.Segments.Where((_, index) => index != at).ToEquatableArray() });
        // Behind one row `/orders/{id}/edit` says nothing more than the row.
        if (at > 1 && at == path.Segments.Count - 1 && path.Segments[at - 1].IsParameter && words[0] is "update" or "edit" or "modify" or "delete" or "remove" or "detail" or "view" && words.Count == 1 && Meant(method, words[0]) is { } ofRow)
            return (ofRow, path with { Segments = path.Segments.SkipLast(1).ToEquatableArray() });
        if (words.Count < 2 || Meant(method, words[0]) is not { } joined || !IsJoined(text, words[0]))
            return null;
        var noun = string.Join('-', words.Skip(words[1] is "all" && words.Count > 2 ? 2 : 1));
        var before = at > 0 && !path.Segments[at - 1].IsParameter ? path.Segments[at - 1].Text : "";
        return (joined, path with
        {
            Segments = Names.Same(Names.Singular(before), Names.Singular(noun))
                ? path.Segments.Where((_, index) => index != at).ToEquatableArray()
                : path.Segments.Select((segment, index) => index == at ? new PathSegment(noun, false) : segment).ToEquatableArray(),
        });
    }

    /// <summary>Whether verb and noun are one word: <c>createOrder</c>, <c>delete-order</c>; <c>add-ons</c> are things.</summary>
    private static bool IsJoined(string text, string verb) =>
        verb is "create" or "get" or "update" or "delete" or "remove" || verb is "add" or "save" or "insert" or "fetch" or "edit" or "modify" && text.Any(char.IsUpper);

    private static string? Meant(string method, string verb) => Verbs.TryGetValue(verb, out var known) && known.Methods.Contains(method) ? method is "PUT" && known.Meant == "PATCH" ? "PUT" : known.Meant : null;
}
