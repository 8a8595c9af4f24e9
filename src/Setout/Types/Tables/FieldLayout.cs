using Setout.Markdown;

namespace Setout.Types.Tables;

/// <summary>Which column of a table says what. Of two that say the same the first one counts, the other is prose.</summary>
internal sealed class FieldLayout
{
    private readonly int[] places = new int[Enum.GetValues<FieldColumn>().Length];

    public FieldLayout(EquatableArray<RichText> header)
    {
        Array.Fill(places, -1);
        for (var at = 0; at < header.Count; at++)
        {
            var column = FieldColumns.Find(FieldColumns.Meant(header[at].Plain) ?? header[at].Plain);
            if (column is not (FieldColumn.None or FieldColumn.Description) && places[(int)column] < 0)
                places[(int)column] = at;
            else
                Prose.Add(at);
        }
    }

    /// <summary>The columns of prose, those under unknown headers too, in order.</summary>
    public List<int> Prose { get; } = [];

    public bool Has(FieldColumn column) => places[(int)column] >= 0;

    /// <summary>The 0-based place of a column; -1 where there is none.</summary>
    public int PlaceOf(FieldColumn column) => places[(int)column];
}
