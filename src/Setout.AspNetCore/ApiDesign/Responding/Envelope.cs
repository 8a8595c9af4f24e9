using System.Text;
using Setout.AspNetCore.DataModels.Json;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>A documented body, ready to be written around what the store writes.</summary>
internal sealed class Envelope
{
    private readonly EnvelopeStep[] steps;
    private readonly int rowsStep;

    private Envelope(EnvelopeStep[] steps, EnvelopeCompiler compiler)
    {
        AccountFields = compiler.AccountFields;
        Figures = compiler.Figures;
        this.steps = steps;
        Row = compiler.Row;
        rowsStep = Array.FindIndex(steps, step => step.Kind == EnvelopeStepKind.Rows);
        CanStream = rowsStep >= 0 && !steps.Take(rowsStep).Any(step => IsLate(step));
        IsBare = rowsStep == 0 && steps.Length == 1 && steps[0].Before.Length == 0;
    }

    /// <summary>The row that is shown, once or as a list; null if none is.</summary>
    public RowShape? Row { get; }

    /// <summary>The fields of the account that are shown beside the tokens.</summary>
    public IReadOnlyList<string> AccountFields { get; }

    /// <summary>The numbers of rows that are shown, in the order of <see cref="ReplyFacts.Figures"/>.</summary>
    public IReadOnlyList<FigureShape> Figures { get; }

    /// <summary>Whether it is the row or the list itself, with nothing around it.</summary>
    public bool IsBare { get; }

    /// <summary>Whether nothing before the rows depends on them: then they need no buffer of their own.</summary>
    public bool CanStream { get; }

    public static Envelope Of(Shape shape)
    {
        var compiler = new EnvelopeCompiler();
        var steps = compiler.Compile(shape);
        return new Envelope(steps, compiler);
    }

    /// <summary>Whether each thing that is wrong with a request is shown on its own.</summary>
    public bool ShowsViolations => steps.Any(step => step.Kind == EnvelopeStepKind.Violations)
        || Shows(ComputedValue.ErrorViolations) || Shows(ComputedValue.ErrorMembers);

    /// <summary>Whether a value is shown anywhere.</summary>
    public bool Shows(ComputedValue value) => Shows(steps, value);

    /// <summary>What stands before the rows.</summary>
    public void WriteBefore(ReplyBody body, in ReplyFacts facts)
    {
        if (IsBare)
            return;
        var output = new JsonOutput(body);
        for (var index = 0; index <= rowsStep; index++)
            Write(steps[index], facts, ref output);
        output.Flush();
    }

    /// <summary>What stands behind the rows.</summary>
    public void WriteAfter(ReplyBody body, in ReplyFacts facts)
    {
        if (IsBare)
            return;
        var output = new JsonOutput(body);
        for (var index = rowsStep + 1; index < steps.Length; index++)
            Write(steps[index], facts, ref output);
        output.Flush();
    }

    /// <summary>All of it, around rows that were written before.</summary>
    public void Write(ReplyBody body, ReadOnlySpan<byte> rows, in ReplyFacts facts)
    {
        var output = new JsonOutput(body);
        foreach (var step in steps)
        {
            Write(step, facts, ref output);
            if (step.Kind == EnvelopeStepKind.Rows)
                output.Raw(rows);
        }
        output.Flush();
    }

    private static void Write(EnvelopeStep step, in ReplyFacts facts, ref JsonOutput output)
    {
        output.Raw(step.Before);
        switch (step.Kind)
        {
            case EnvelopeStepKind.Computed:
                ComputedWriter.Write(step.Value, facts, ref output);
                break;
            case EnvelopeStepKind.AccountField:
                output.Raw(Encoding.UTF8.GetBytes(facts.Account?.GetValueOrDefault(step.Keys[0]) ?? "null"));
                break;
            case EnvelopeStepKind.Figure:
                output.Integer(facts.Figures![step.Index]);
                break;
            case EnvelopeStepKind.Groups:
                WriteItems(step.Group!, (facts.Groups ?? []).Select(facts.Of), ref output);
                break;
            case EnvelopeStepKind.Violations:
                WriteItems(step.Group!, (facts.Problem?.Violations ?? []).Select(facts.Of), ref output);
                break;
            case EnvelopeStepKind.GroupMap:
                WriteMap(step, facts, ref output);
                break;
        }
    }

    private static void WriteItems(EnvelopeStep[] item, IEnumerable<ReplyFacts> each, ref JsonOutput output)
    {
        output.Raw((byte)'[');
        var isFirst = true;
        foreach (var own in each)
        {
            if (!isFirst)
                output.Raw((byte)',');
            isFirst = false;
            foreach (var step in item)
                Write(step, own, ref output);
        }
        output.Raw((byte)']');
    }

    private static void WriteMap(EnvelopeStep step, in ReplyFacts facts, ref JsonOutput output)
    {
        output.Raw((byte)'{');
        var groups = GroupMap.Of(step.Keys, facts.Groups ?? []);
        for (var index = 0; index < groups.Length; index++)
        {
            if (index > 0)
                output.Raw((byte)',');
            output.Text(Encoding.UTF8.GetBytes(groups[index].KeyName));
            output.Raw((byte)':');
            ComputedWriter.Write(step.Value, facts.Of(groups[index]), ref output);
        }
        output.Raw((byte)'}');
    }

    private static bool Shows(EnvelopeStep[] steps, ComputedValue value) => steps.Any(step =>
        (step.Kind is EnvelopeStepKind.Computed or EnvelopeStepKind.GroupMap && step.Value == value)
        || (step.Group is { } group && Shows(group, value)));

    /// <summary>Whether a step needs what only the rows tell.</summary>
    private static bool IsLate(EnvelopeStep step) => step.Kind == EnvelopeStepKind.Computed && step.Value
        is ComputedValue.Total or ComputedValue.PageCount or ComputedValue.PageLength or ComputedValue.Count
        or ComputedValue.NextCursor or ComputedValue.NextLink or ComputedValue.HasMore;
}
