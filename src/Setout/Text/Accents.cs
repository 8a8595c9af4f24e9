namespace Setout.Text;

/// <summary>Words as they are typed in haste: <c>descrição</c> is also written <c>descricao</c>.</summary>
internal static class Accents
{
    // A table rather than a decomposition: that needs the data of cultures, which the native program does without.
    private const string With = "àáâãäåąçćčèéêëęìíîïĩłñńòóôõöøơùúûüũưýźżśšžăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    private const string Plain = "aaaaaaaccceeeeeiiiiilnnooooooouuuuuuyzzsszadaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";

    /// <summary>The same word without accents; the word itself where it has none.</summary>
    public static string Without(string word) => word.AsSpan().IndexOfAny(With) < 0 ? word : string.Create(word.Length, word, static (letters, from) =>
    {
        for (var at = 0; at < from.Length; at++)
            letters[at] = With.IndexOf(from[at], StringComparison.Ordinal) is >= 0 and var index ? Plain[index] : from[at];
    });
}
