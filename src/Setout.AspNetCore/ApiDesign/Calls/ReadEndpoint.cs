using System.Collections.Concurrent;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>What all calls of an endpoint that reads one row share.</summary>
internal sealed class ReadEndpoint
{
    private const int KeptForms = 64;

    private readonly RowShape row;
    private readonly ConcurrentDictionary<RowShape, ReadForm> forms = new();

    public ReadEndpoint(ServedEndpoint served, ReadAnswer answer, RowShape row)
    {
        this.row = row;
        Served = served;
        Answer = answer;
        Rows = Reshaping.Of(row, served.Entity.Relations, served.Plan);
        Documented = new DocumentedQuery(served.Planned);
        Plain = new ReadForm(served.Store.CompileRead(served.Target, row), served.Variant, served.ShowsOthers);
    }

    public ServedEndpoint Served { get; }

    public ReadAnswer Answer { get; }

    /// <summary>What may be changed of the look of the row.</summary>
    public Reshaping Rows { get; }

    /// <summary>The parameters that the design names.</summary>
    public DocumentedQuery Documented { get; }

    /// <summary>The row as the design shows it.</summary>
    public ReadForm Plain { get; }

    /// <summary>The row as a caller asks for it; compiled when it first comes, and kept.</summary>
    public ReadForm Form(ReadReader asked)
    {
        var shape = RequestedShape.Of(row, asked.Members, asked.Expand);
        if (shape == row)
            return Plain;
        if (forms.TryGetValue(shape, out var known))
            return known;
        // Callers who make up forms without end only make themselves wait.
        if (forms.Count >= KeptForms)
            forms.Clear();
        return forms[shape] = new ReadForm(
            Served.Store.CompileRead(Served.Target, shape), Responding.Variant.Of(shape, Served.Plan), Responding.Variant.ShowsOthers(shape));
    }
}

/// <summary>One look of a row.</summary>
/// <param name="Read">How it is read.</param>
/// <param name="Variant">Of the representation; part of its tag.</param>
/// <param name="ShowsOthers">Whether the version of the row does not tell all that is shown.</param>
internal sealed record ReadForm(RowRead Read, uint Variant, bool ShowsOthers);
