using System.Runtime.InteropServices;

namespace Setout;

// The sequence operators that reading and planning live on. Those of LINQ box this struct and walk it through an interface;
// over the array behind it they know the length and need no enumerator.
public readonly partial struct EquatableArray<T>
{
    private T[] Array => ImmutableCollectionsMarshal.AsArray(items) ?? [];

    internal IEnumerable<TResult> Select<TResult>(Func<T, TResult> selector) => Array.Select(selector);

    internal IEnumerable<TResult> SelectMany<TResult>(Func<T, IEnumerable<TResult>> selector) => Array.SelectMany(selector);

    internal IEnumerable<T> Where(Func<T, bool> predicate) => Array.Where(predicate);

    internal IEnumerable<T> Skip(int count) => Array.Skip(count);

    internal IEnumerable<T> Take(int count) => Array.Take(count);

    internal IEnumerable<T> Concat(IEnumerable<T> others) => Array.Concat(others);

    internal List<T> ToList() => [.. AsSpan()];

    internal T[] ToArray() => AsSpan().ToArray();

    internal bool Contains(T item) => System.Array.IndexOf(Array, item) >= 0;

    internal bool Any(Func<T, bool> predicate)
    {
        foreach (var item in AsSpan())
            if (predicate(item))
                return true;
        return false;
    }

    internal bool All(Func<T, bool> predicate)
    {
        foreach (var item in AsSpan())
            if (!predicate(item))
                return false;
        return true;
    }

    internal T? FirstOrDefault(Func<T, bool> predicate)
    {
        foreach (var item in AsSpan())
            if (predicate(item))
                return item;
        return default;
    }
}
