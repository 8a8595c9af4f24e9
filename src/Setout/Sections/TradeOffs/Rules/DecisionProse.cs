namespace Setout.Sections.TradeOffs.Rules;

/// <summary>What a decision says in running text, without the labels of the template.</summary>
internal static class DecisionProse
{
    private static readonly string[] Reasons =
        ["because", "since ", "so that", "allows", "enables", "avoids", "reason", "rationale", "why", "simpler", "faster", "cheaper", "easier", "benefit", "advantage", "due to", "原因", "理由", "因为", "porque", "motivo", "weil", "ponieważ"];

    private static readonly string[] Others =
        ["instead of", "rather than", "alternative", " vs", "versus", "compared", "over a ", "not use", "option", "替代", "代替", "em vez", "en vez", "statt", "zamiast"];

    public static bool GivesReasons(Decision decision) => Says(decision, Reasons);

    public static bool NamesAlternatives(Decision decision) => Says(decision, Others);

    private static bool Says(Decision decision, string[] words)
    {
        var text = Rest(decision);
        return Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The decision without its alternatives: what speaks for and against those is no reason for the choice.</summary>
    private static string Rest(Decision decision)
    {
        if (decision.Alternatives.IsEmpty)
            return decision.Span.Text;
        var listed = decision.Alternatives[0].Span.To(decision.Alternatives[^1].Span);
        var before = decision.Span.Slice(0, listed.Start - decision.Span.Start).Text;
        return before + decision.Span.Slice(listed.End - decision.Span.Start, decision.Span.Length).Text;
    }
}
