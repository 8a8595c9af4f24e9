namespace Setout.Cli.Documents;

/// <summary>What to say of a file in which nothing of a design was found.</summary>
internal static class NoDesign
{
    public static string Message(CheckedDocument document) =>
        $"setout: {document.Document.Text.Path} holds no design: it has none of the headings of a technical design, such as " +
        "## Overview, ## Data Models or ## API Design. `setout new other.md` writes a design to fill in.";
}
