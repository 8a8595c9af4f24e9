namespace Setout.Expressions;

/// <summary>The names that can stand for fields.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, string>? spellings;

    private FieldNames(Dictionary<string, string>? spellings) => this.spellings = spellings;

    /// <summary>Every name is a field's.</summary>
    public static FieldNames Any { get; } = new(null);

    public static FieldNames Of(IEnumerable<string>? fields)
    {
        if (fields is null)
            return Any;
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
            spellings.TryAdd(field, field);
        return new(spellings);
    }

    public IEnumerable<string> All => spellings?.Values ?? Enumerable.Empty<string>();

    /// <summary>The name as the field spells it; null where there is no such field.</summary>
    public string? Find(string name) => spellings is null ? name : spellings.GetValueOrDefault(name);
}
