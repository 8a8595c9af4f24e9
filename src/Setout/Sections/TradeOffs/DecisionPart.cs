using System.Collections.Frozen;

namespace Setout.Sections.TradeOffs;

/// <summary>What a label or a column says about a decision.</summary>
internal enum DecisionPart
{
    None,
    Name,
    Chosen,
    Alternatives,
    Rationale,
    Other,
}

/// <summary>The labels of a decision. This table is data: another language or habit is another word in it.</summary>
internal static class DecisionLabels
{
    private static readonly (DecisionPart Part, string[] Words)[] Rows =
    [
        (DecisionPart.Name, ["topic", "question", "area", "aspect", "concern", "issue", "name", "title", "subject"]),
        (DecisionPart.Chosen, ["chosen approach", "chosen", "choice", "decision", "selected", "selected approach", "solution", "approach", "chosen option", "chosen solution", "we chose", "outcome", "selection", "selected option", "recommendation"]),
        (DecisionPart.Alternatives, ["alternatives considered", "alternatives", "alternative", "options considered", "options", "other options", "rejected", "rejected alternatives", "considered", "considered options", "rejected options", "alternative considered"]),
        (DecisionPart.Rationale, ["rationale", "reason", "reasons", "why", "justification", "reasoning", "motivation", "because", "why this approach", "trade off", "trade offs", "tradeoff", "tradeoffs", "argument", "decision rationale"]),
        (DecisionPart.Other, ["context", "consequences", "consequence", "status", "pros", "cons", "impact", "date", "problem", "background", "implications", "notes", "note", "drawbacks", "benefits", "owner", "deciders"]),
    ];

    private static readonly FrozenDictionary<string, DecisionPart> ByWords = Rows
        .SelectMany(row => row.Words.Select(word => (word, row.Part)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Part);

    public static DecisionPart PartOf(string label) => ByWords.GetValueOrDefault(TitleWords.Normal(label));
}
