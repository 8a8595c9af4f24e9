using Setout.Cli.Output;

namespace Setout.Cli.Explain;

/// <summary>What is recorded, and for how long.</summary>
internal static class AuditView
{
    public static void Write(Plan plan, TextWriter output, Ink ink)
    {
        WriteRetention(plan, output, ink);
        if (plan.Audit is not { } audit)
            return;
        output.WriteLine($"\n{ink.Paint("audit log", Style.Bold)}\n");
        output.WriteLine($"{Visible.Of($"{audit}")}  {ink.Paint(audit.Origin.ToString(), Style.Faint)}".TrimEnd());
        InferenceView.Write(audit.Inferences, output, ink);
    }

    private static void WriteRetention(Plan plan, TextWriter output, Ink ink)
    {
        if (plan.Retention.IsEmpty)
            return;
        output.WriteLine($"\n{ink.Paint("retention", Style.Bold)}\n");
        foreach (var rule in plan.Retention)
        {
            output.WriteLine($"{Visible.Of($"{rule}")}  {ink.Paint(rule.Origin.ToString(), Style.Faint)}".TrimEnd());
            InferenceView.Write(rule.Inferences, output, ink);
        }
    }
}
