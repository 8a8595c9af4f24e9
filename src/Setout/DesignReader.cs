namespace Setout;

/// <summary>Text in, design out.</summary>
public static class DesignReader
{
    /// <summary>Reads a document. Never throws on what an author wrote; takes time linear in its length.</summary>
    public static ReadResult Read(SourceText source) => new(new Design(source), []);
}
