using Setout.Cli.Output;

namespace Setout.Cli.Explain;

/// <summary>What is recorded, and for how long.</summary>
internal static class AuditView
{
    public static void Write(Plan plan, TextWriter output, Ink ink)
    {
        if (plan.Audit is not { } audit)
            return;
        output.WriteLine($"\n{ink.Paint("audit log", Style.Bold)}\n");
        output.WriteLine($"{Visible.Of($"{audit}")}  {ink.Paint(audit.Origin.ToString(), Style.Faint)}".TrimEnd());
        InferenceView.Write(audit.Inferences, output, ink);
    }
}
