using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>The places in rows already written where nested rows belong, and for each query the keys they point at.</summary>
internal sealed class NestedPlaces(int queries) : IDisposable
{
    private readonly List<(int Offset, int Query)> places = [];
    private readonly Scratch?[] keys = new Scratch?[queries];

    public IReadOnlyList<(int Offset, int Query)> All => places;

    /// <param name="offset">Where in the rows written.</param>
    /// <param name="query">Which query fills it.</param>
    /// <param name="row">The row above.</param>
    /// <param name="column">Its column with the key; an integer or text.</param>
    public void Add(int offset, int query, Statement row, int column)
    {
        places.Add((offset, query));
        var isFirst = keys[query] is null;
        var output = new JsonOutput(keys[query] ??= new Scratch());
        output.Raw(isFirst ? (byte)'[' : (byte)',');
        if (row.IsNull(column))
            output.Null();
        else if (row.Type(column) == Statement.IntegerType)
            output.Integer(row.Integer(column));
        else
            output.Text(row.Text(column));
        output.Flush();
    }

    /// <summary>The keys of a query as a JSON array, in the order of its places.</summary>
    public ReadOnlySpan<byte> KeysOf(int query)
    {
        if (keys[query] is not { } written)
            return "[]"u8;
        written.GetSpan(1)[0] = (byte)']';
        written.Advance(1);
        return written.Written;
    }

    public void Dispose()
    {
        foreach (var written in keys)
            written?.Dispose();
    }
}
