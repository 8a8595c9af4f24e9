namespace Setout.Planning;

/// <summary>What becomes of data when its time is over.</summary>
public enum RetentionAction
{
    /// <summary>The row is deleted.</summary>
    Delete,

    /// <summary>The field has no value any more.</summary>
    Clear,

    /// <summary>The row stays, and what tells of a person goes.</summary>
    Anonymise,
}

/// <summary>How long the rows of an entity, or the value of a field, are kept.</summary>
/// <param name="Entity">Whose rows.</param>
/// <param name="Action">What becomes of them.</param>
/// <param name="Period">How long they are kept.</param>
/// <param name="Origin">The text that says so.</param>
public sealed record PlannedRetention(string Entity, RetentionAction Action, Period Period, SourceSpan Origin)
{
    /// <summary>The field that is cleared; empty where rows are deleted.</summary>
    public string Field { get; init; } = "";

    /// <summary>The fields that tell of a person; none where nothing is anonymised.</summary>
    public EquatableArray<AnonymisedField> Fields { get; init; }

    /// <summary>The field of the row that the time counts from; empty where it has none of its own.</summary>
    public string Since { get; init; } = "";

    /// <summary>The rows whose last one the time counts from; null where it counts from the row itself.</summary>
    public LastRelated? Last { get; init; }

    /// <summary>Whether the rows of <see cref="Last"/> go with it, though their references would hold it: they are its data.</summary>
    public bool WithRelated { get; init; }

    /// <summary>What is not written, and was concluded.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>In words: <c>Patient is deleted 10 years after the last Appointment.startsAt</c>.</summary>
    public override string ToString() =>
        $"{(Field.Length > 0 ? $"{Entity}.{Field}" : Entity)} is {Done} {Period} after {From}{(WithRelated ? $", with its {Last!.Entity}" : "")}";

    private string Done => Action switch
    {
        RetentionAction.Delete => "deleted",
        RetentionAction.Clear => "cleared",
        _ => $"anonymised ({string.Join(", ", Fields.Select(each => each.Name))})",
    };

    private string From => Last is not { } last ? Since : $"the last {last.Entity}.{last.Date}{(Since.Length > 0 ? $", else {Since}" : "")}";
}

/// <summary>The rows of an entity that point at a row.</summary>
/// <param name="Entity">Their entity.</param>
/// <param name="Reference">Their field that points at it.</param>
/// <param name="Date">Their field of which the latest counts.</param>
public sealed record LastRelated(string Entity, string Reference, string Date);

/// <summary>A field that no longer tells of anybody.</summary>
/// <param name="Name">The field.</param>
/// <param name="Before">What stands in it then; empty where it has no value.</param>
public sealed record AnonymisedField(string Name, string Before)
{
    /// <summary>Whether the key of the row follows, since no two rows may agree in it.</summary>
    public bool HasKey { get; init; }

    /// <summary>What follows behind: the host of an e-mail address.</summary>
    public string Behind { get; init; } = "";

    /// <summary>Whether it has no value then.</summary>
    public bool IsCleared => Before.Length == 0;
}
