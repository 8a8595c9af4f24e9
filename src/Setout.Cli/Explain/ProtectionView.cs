using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Explain;

/// <summary>The inventory of data: which fields are protected, how, and which line says so.</summary>
internal static class ProtectionView
{
    public static void Write(Plan plan, TextWriter output, Ink ink)
    {
        var rows = plan.Entities.SelectMany(entity => entity.Fields.Where(field => !field.IsHidden && field.IsUnrepeatable).Select(field => (Name: $"{entity.Name}.{field.Name}", Words: WordsOf(field), Place: (field.Protection?.Origin ?? field.Origin).ToString()))).ToList();
        if (rows.Count == 0)
            return;
        output.WriteLine($"\n{ink.Paint($"Data Protection: {Words.Count(rows.Count, "field")}", Style.Bold)}\n");
        var (names, words) = (rows.Max(row => Columns.Of(row.Name)), rows.Max(row => Columns.Of(row.Words)));
        foreach (var row in rows)
            output.WriteLine($"    {Columns.Pad(row.Name, names)}  {Columns.Pad(row.Words, words)}  {ink.Paint(row.Place, Style.Faint)}");
    }

    private static string WordsOf(PlannedField field) => (field.IsPassword, field.Protection) switch
    {
        (true, { } protection) when protection.Words is { Length: > 0 } words => $"kept as a hash, never returned; {words}",
        (true, _) => "kept as a hash, never returned",
        (_, { } protection) => protection.Words,
        _ => "",
    };
}
