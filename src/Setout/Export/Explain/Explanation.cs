using Setout.Planning;

namespace Setout.Export.Explain;

/// <summary>How a document was understood: line by line, and what came of it.</summary>
/// <param name="Source">The text.</param>
/// <param name="Plan">What it means.</param>
public sealed record Explanation(SourceText Source, Plan Plan)
{
    /// <summary>Every line of the document, in order.</summary>
    public EquatableArray<ExplainedLine> Lines { get; init; }

    /// <summary>The endpoints of the plan, in its order.</summary>
    public EquatableArray<ExplainedEndpoint> Endpoints { get; init; }

    /// <summary>How many lines are of a kind.</summary>
    public int Count(LineKind kind) => Lines.Count(line => line.Kind == kind);
}

/// <summary>A line and what became of it.</summary>
/// <param name="File">The document, as diagnostics print it.</param>
/// <param name="Number">From 1, in its document.</param>
/// <param name="Text">Without its line end.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Drives">What each live fact of it drives: <c>field Order.total</c>; each once.</param>
/// <param name="Problems">What was not understood, as the findings say it.</param>
public sealed record ExplainedLine(string File, int Number, string Text, LineKind Kind, EquatableArray<string> Drives, EquatableArray<string> Problems);

/// <summary>What became of a line.</summary>
public enum LineKind
{
    /// <summary>Nothing stands on it.</summary>
    Blank,

    /// <summary>It is for people and drives nothing.</summary>
    Prose,

    /// <summary>Something of it drives something.</summary>
    Live,

    /// <summary>It stands where meaning is expected, and some of it was not understood. Other facts of it may be live.</summary>
    NotUnderstood,
}

/// <summary>An endpoint and all that was concluded about it.</summary>
/// <param name="Endpoint">As planned.</param>
/// <param name="Remarks">What is not plain from its answer: constants of the example, parameters without effect.</param>
public sealed record ExplainedEndpoint(PlannedEndpoint Endpoint, EquatableArray<string> Remarks);
