namespace Setout.Import.OpenApi;

/// <summary>What a design has no words for, or what the source leaves open: one note a kind, with its places.</summary>
internal sealed class ImportNotes
{
    private const int Shown = 5;
    private readonly Dictionary<string, List<string>> places = [];

    /// <param name="what">The whole sentence but its places: <c>Patterns are not checked</c>.</param>
    /// <param name="place">Where.</param>
    public void Add(string what, string place)
    {
        if (!places.TryGetValue(what, out var known))
            places[what] = known = [];
        if (!known.Contains(place))
            known.Add(place);
    }

    public EquatableArray<string> All =>
        [.. places.Select(note => $"{note.Key}: {string.Join(", ", note.Value.Take(Shown))}{(note.Value.Count > Shown ? $" and {note.Value.Count - Shown} more" : "")}")];
}
