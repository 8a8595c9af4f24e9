using System.Runtime.CompilerServices;

namespace Setout.Text;

/// <summary>
/// The results of a pure function for the texts that it was asked of last, one for each place of a small table: a document says
/// the same names over and over. For one thread; keep one in a <see cref="ThreadStaticAttribute"/> field.
/// </summary>
internal sealed class Recent<TResult>(Func<string, TResult> function, int places = 512)
    where TResult : class
{
    private const int LongestText = 80;

    private readonly (string Text, TResult Result)[] known = new (string, TResult)[places];

    public TResult Of(string text)
    {
        if (text.Length > LongestText)
            return function(text);
        ref var place = ref known[HashOf(text) & (known.Length - 1)];
        if ((object)text == place.Text || place.Text is not null && text.Length == place.Text.Length && text.AsSpan().SequenceEqual(place.Text))
            return place.Result;
        var result = function(text);
        place = (text, result);
        return result;
    }

    /// <summary>Cheap, and good enough for names: a bad one only costs the result once more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(string text)
    {
        if (text.Length == 0)
            return 0;
        var hash = (uint)text.Length * 0x9E3779B1 + text[0] * 31u + text[^1] * 0x85EBCA6B + text[text.Length / 2] * 0xC2B2AE35 + text[text.Length / 4] * 131u + text[text.Length - 1 - text.Length / 4] * 8191u;
        return (int)(hash ^ hash >> 15);
    }
}
