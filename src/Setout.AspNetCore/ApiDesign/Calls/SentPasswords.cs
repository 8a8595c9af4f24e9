using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Finds the passwords in what was sent, those of nested rows too.</summary>
internal sealed class SentPasswords
{
    private readonly int[] own;
    private readonly Dictionary<NestedRows, SentPasswords> nested = [];

    public SentPasswords(BodyShape body)
    {
        own = [.. Enumerable.Range(0, body.Entity.Fields.Count).Where(index => body.Entity.Fields[index].IsPassword)];
        foreach (var member in body.Members)
            if (member.Planned.Rows is { } rows && member.Rows is { } shape && new SentPasswords(shape) is { Any: true } inner)
                nested.TryAdd(rows, inner);
    }

    /// <summary>Whether there can be any.</summary>
    public bool Any => own.Length > 0 || nested.Count > 0;

    /// <summary>Where they stand.</summary>
    public IEnumerable<(DataValue[] Fields, int Index)> In(RowValues values)
    {
        foreach (var index in own)
            if (values.Fields.Length > index && values.Fields[index] is { IsUnset: false, IsNull: false })
                yield return (values.Fields, index);
        foreach (var (rows, items) in values.Nested)
            if (nested.TryGetValue(rows, out var inner))
                foreach (var found in items.SelectMany(inner.In))
                    yield return found;
    }
}
