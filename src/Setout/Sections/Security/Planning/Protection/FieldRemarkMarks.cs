using System.Collections.Frozen;
using Setout.Types;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>
/// The marks that stand at a field, in whichever notation: <c>(PII, encrypted)</c>, <c>-- encrypted at rest</c>, a cell that says
/// "masked except the last four digits". Prose that only speaks of such things marks nothing.
/// </summary>
internal static class FieldRemarkMarks
{
    private const int LongestRemark = 600;
    private const int MostWords = 24;

    private static readonly FrozenSet<string> Usual = ("encrypted encryption encrypt aes 128 192 256 gcm cbc at rest in the a an is are be as must should stored store kept saved with using via by kms pgcrypto column field level value data database db application app layer "
        + "key per tenant always masked mask last 2 3 4 5 6 two three four five six digits digit characters only shown display displayed show sensitive pii phi gdpr personal personally identifiable information confidential write never not no nor returned return exposed shown logged log logs "
        + "response responses api any all hashed bcrypt argon2 argon2id redacted health except but and to client clients clear text").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static List<FoundMark> Of(Field field)
    {
        var found = new List<FoundMark>();
        foreach (var text in (ReadOnlySpan<string>)[Behind(field), field.Description])
            foreach (var piece in Pieces(text))
                Read(field, piece, found);
        return found;
    }

    private static void Read(Field field, string piece, List<FoundMark> found)
    {
        var words = MarkWords.Of(piece, 0, piece.Length);
        // `@default(PERSONAL)` is a value.
        if (words is [] or { Count: > MostWords } or [{ Text: "personal" }])
            return;
        var own = Names.Words(field.Name.Value);
        // Whom a mask is for is named behind it.
        if (words[0].Text is "masked" || words.TrueForAll(word => Usual.Contains(word.Text) || own.Contains(word.Text)))
            found.AddRange(MarkPhrases.Find(piece, words));
    }

    /// <summary>The line or row behind name and type.</summary>
    private static string Behind(Field field)
    {
        if (!field.Span.IsWritten)
            return "";
        var start = Math.Max(field.Span.Start, field.Name.Span.IsWritten && field.Name.Span.End <= field.Span.End ? field.Name.Span.End : field.Span.Start);
        if (field.Type.Span.IsWritten && field.Type.Span.Start >= start && field.Type.Span.End <= field.Span.End)
            start = field.Type.Span.End;
        var text = field.Span.Source!.Content.Substring(start, Math.Min(LongestRemark, field.Span.End - start));
        return text;
    }

    private static IEnumerable<string> Pieces(string text) =>
        text.Replace(" - ", ",", StringComparison.Ordinal).Replace("--", ",", StringComparison.Ordinal).Split([',', ';', '(', ')', '|', '.', '—', '–', '\n', '/', '*', '[', ']', '"', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
