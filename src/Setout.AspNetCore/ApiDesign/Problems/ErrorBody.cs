using Setout.AspNetCore.ApiDesign.Responding;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>The error body that the design shows.</summary>
internal sealed class ErrorBody
{
    private readonly Envelope envelope;
    private readonly bool showsViolations;

    public ErrorBody(Shape shape)
    {
        envelope = Envelope.Of(shape);
        showsViolations = envelope.ShowsViolations;
    }

    public static ErrorBody? Of(PlannedEndpoint endpoint) => endpoint.ErrorShape is { } shape ? new ErrorBody(shape) : null;

    public void Write(Exchange exchange, Problem problem)
    {
        var facts = new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow())
        {
            Problem = showsViolations ? problem : Told(problem),
            Instance = exchange.ToldPath,
            TraceId = exchange.TraceId,
        };
        envelope.Write(exchange.Body, [], facts);
    }

    /// <summary>A shape without a list of violations has them in the sentence: none gets lost.</summary>
    private static Problem Told(Problem problem)
    {
        if (problem.Violations.IsEmpty)
            return problem;
        return problem with { Detail = string.Join("; ", problem.Violations.Select(violation => violation.Sentence)) };
    }
}
