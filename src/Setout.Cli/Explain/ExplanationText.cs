using Setout.Cli.Output;
using Setout.Export.Explain;

namespace Setout.Cli.Explain;

/// <summary>An explanation for a person: the lines, what is stored, what is answered, a legend that adds up.</summary>
internal static class ExplanationText
{
    public static void Write(Explanation explanation, TextWriter output, Ink ink, int width)
    {
        LineView.Write(explanation, output, ink, width);
        WriteLegend(explanation, output, ink);
        CallerView.Write(explanation.Plan, output, ink);
        DoorView.Write(explanation.Plan, output, ink);
        EntityView.Write(explanation.Plan, output, ink);
        ProtectionView.Write(explanation.Plan, output, ink);
        AuditView.Write(explanation.Plan, output, ink);
        EndpointView.Write(explanation, output, ink);
    }

    private static void WriteLegend(Explanation explanation, TextWriter output, Ink ink)
    {
        output.WriteLine();
        Write(LineKind.Live, "drives something, named behind it");
        Write(LineKind.Prose, "is for people and drives nothing");
        Write(LineKind.NotUnderstood, "stands where meaning is expected and was not understood: see setout check");

        void Write(LineKind kind, string meaning)
        {
            var sign = ink.Paint($"{LineView.Sign(kind)} {Columns.Pad(LineView.Word(kind), 14)}", LineView.Style(kind));
            output.WriteLine($"{sign} {Words.Count(explanation.Count(kind), "line"),10}  {ink.Paint(meaning, Style.Faint)}");
        }
    }
}
