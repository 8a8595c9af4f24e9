using Setout.Cli.Output;

namespace Setout.Cli.Explain;

/// <summary>What was concluded, with the reason.</summary>
internal static class InferenceView
{
    public static void Write(EquatableArray<Inference> inferences, TextWriter output, Ink ink)
    {
        foreach (var inference in inferences)
        {
            var place = inference.Span.IsWritten ? $" ({inference.Span})" : "";
            output.WriteLine($"      {ink.Paint("inferred", Style.Magenta)}  {Visible.Of(inference.What)}: {Visible.Of(inference.Reason)}{ink.Paint(place, Style.Faint)}");
        }
    }
}
