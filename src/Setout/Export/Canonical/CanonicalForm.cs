using Setout.Diagnostics;

namespace Setout.Export.Canonical;

/// <summary>Writes every accepted dialect in the one canonical form, and nothing that would change what the document means.</summary>
public static class CanonicalForm
{
    /// <summary>
    /// Reads a document and writes it again. A block is only rewritten if every word of it is kept and the document means the
    /// same afterwards, which is found out by reading it again.
    /// </summary>
    public static CanonicalText Of(SourceText source)
    {
        var before = Meaning.Of(source);
        var left = new List<LeftAlone>();
        var wanted = Rewrites.Of(before, left).Where(rewrite => rewrite.IsChange).ToList();
        var harmless = Understood.Only(wanted, before.Read.Diagnostics, left).Where(rewrite => LosesNoWord(rewrite, left)).ToList();
        var accepted = new Acceptance(before, left).Accept(harmless);
        return new CanonicalText(
            Rewrite.Apply(source, accepted),
            accepted.Select(rewrite => new TextEdit(rewrite.Span, rewrite.NewText)).ToEquatableArray(),
            left.OrderBy(block => block.Span.Start).ToEquatableArray());
    }

    private static bool LosesNoWord(Rewrite rewrite, List<LeftAlone> left)
    {
        var word = LostWords.First(rewrite.Prose, rewrite.NewText);
        if (word is null && !rewrite.MayLoseBackticks && rewrite.NewText.Count('`') < rewrite.Span.Text.Count('`'))
            word = "`";
        if (word is null)
            return true;
        left.Add(new LeftAlone(rewrite.Span, $"{rewrite.What} is left as it is: `{word}` would be lost"));
        return false;
    }
}
