using Setout.Cli.Output;
using Setout.Export.Explain;

namespace Setout.Cli.Explain;

/// <summary>What requests meet before they are anybody's.</summary>
internal static class DoorView
{
    public static void Write(Plan plan, TextWriter output, Ink ink)
    {
        var rules = DoorRules.Of(plan).ToList();
        if (rules.Count == 0)
            return;
        output.WriteLine($"\n{ink.Paint("door", Style.Bold)}\n");
        foreach (var rule in rules)
        {
            output.WriteLine($"{ink.Paint(Columns.Pad(rule.Kind, 8), Style.Cyan)}  {Visible.Of(rule.What)}  {ink.Paint(rule.Origin.ToString(), Style.Faint)}".TrimEnd());
            InferenceView.Write(rule.Inferences, output, ink);
        }
    }
}
