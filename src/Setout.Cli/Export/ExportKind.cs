using Setout.Cli.Documents;

namespace Setout.Cli.Export;

/// <summary>Something that can be made of a design.</summary>
/// <param name="Word">By which it is asked for.</param>
/// <param name="Meaning">What it is, for the help.</param>
/// <param name="Export">Makes it.</param>
internal sealed record ExportKind(string Word, string Meaning, Func<CheckedDocument, string> Export)
{
    /// <summary>Whether it is made of designs with errors, and of texts in which no design was found, too.</summary>
    public bool TakesAnyText { get; init; }
}
