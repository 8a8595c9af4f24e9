using Setout.Cli.Output;
using Setout.Export.Explain;

namespace Setout.Cli.Explain;

/// <summary>How each endpoint is answered and why.</summary>
internal static class EndpointView
{
    public static void Write(Explanation explanation, TextWriter output, Ink ink)
    {
        if (explanation.Endpoints.IsEmpty)
            return;
        output.WriteLine($"\n{ink.Paint(Words.Count(explanation.Endpoints.Count, "endpoint"), Style.Bold)}\n");
        var widths = EndpointColumns.WidthsOf(explanation.Plan.Endpoints);
        foreach (var (endpoint, remarks) in explanation.Endpoints)
        {
            output.WriteLine($"{EndpointColumns.Row(endpoint, widths, ink)}  {endpoint.Status}  {ink.Paint(endpoint.Origin.ToString(), Style.Faint)}".TrimEnd());
            if (endpoint.Access is { } access)
                output.WriteLine($"      {ink.Paint("access  ", Style.Cyan)}  {Visible.Of($"{access}{(access.Reason.Length > 0 ? $" ({access.Reason})" : "")}")}");
            foreach (var remark in remarks)
                output.WriteLine($"      {ink.Paint("note    ", Style.Yellow)}  {Visible.Of(remark)}");
            InferenceView.Write(endpoint.Inferences, output, ink);
        }
    }
}
