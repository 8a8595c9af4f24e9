using System.Text;
using Setout.Text;

namespace Setout.Cli.Documents;

/// <summary>A document that was read from a file or from standard input, or several that make one design.</summary>
/// <param name="Text">Its text under the name that findings print.</param>
/// <param name="FullPath">The file, of several the first; null for standard input.</param>
internal sealed record Document(SourceText Text, string? FullPath)
{
    /// <summary>All files it was read from, those with the words of its authors among them.</summary>
    public EquatableArray<string> Files { get; init; } = FullPath is null ? [] : [FullPath];

    /// <summary>Whether the bytes were UTF-8 without a fault, so that writing the text back keeps what was not changed.</summary>
    public bool IsFaithful { get; init; } = true;

    /// <summary>Whether the file starts with a byte-order mark, which <see cref="SourceText"/> drops.</summary>
    public bool HasByteOrderMark { get; init; }

    public static Document Of(byte[] bytes, string name, string? fullPath, VocabularyFile words)
    {
        var decoded = Decode(bytes, out var isFaithful);
        return new Document(new SourceText(name, decoded) { Vocabulary = words.Vocabulary }, fullPath)
        {
            Files = new[] { fullPath, words.FullPath }.OfType<string>().ToEquatableArray(),
            IsFaithful = isFaithful,
            HasByteOrderMark = decoded.StartsWith('\uFEFF'),
        };
    }

    /// <summary>Several as one.</summary>
    public static Document Join(IReadOnlyList<Document> documents) => documents.Count == 1 ? documents[0] : new Document(SourceText.Join([.. documents.Select(document => document.Text)]), documents[0].FullPath)
    {
        Files = documents.SelectMany(document => document.Files).ToEquatableArray(),
        IsFaithful = documents.All(document => document.IsFaithful),
        HasByteOrderMark = documents.Any(document => document.HasByteOrderMark),
    };

    private static string Decode(byte[] bytes, out bool isFaithful)
    {
        isFaithful = true;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            isFaithful = false;
            using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
    }

    private static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
