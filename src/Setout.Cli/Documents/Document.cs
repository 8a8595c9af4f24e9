using System.Text;
using Setout.Text;

namespace Setout.Cli.Documents;

/// <summary>A document that was read from a file or from standard input.</summary>
/// <param name="Text">Its text under the name that findings print.</param>
/// <param name="FullPath">The file; null for standard input.</param>
internal sealed record Document(SourceText Text, string? FullPath)
{
    /// <summary>Whether the bytes were UTF-8 without a fault, so that writing the text back keeps what was not changed.</summary>
    public bool IsFaithful { get; init; } = true;

    /// <summary>Whether the file starts with a byte-order mark, which <see cref="SourceText"/> drops.</summary>
    public bool HasByteOrderMark { get; init; }

    public static Document Of(byte[] bytes, string name, string? fullPath)
    {
        var decoded = Decode(bytes, out var isFaithful);
        return new Document(new SourceText(name, decoded), fullPath)
        {
            IsFaithful = isFaithful,
            HasByteOrderMark = decoded.StartsWith('\uFEFF'),
        };
    }

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
