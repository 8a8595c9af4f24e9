namespace Setout.Planning;

/// <summary>What one role may not, whatever else is granted to those who have it.</summary>
/// <param name="Role">Its name.</param>
/// <param name="Left">The rows that it may do it with all the same; mostly none.</param>
/// <param name="Origin">The text that refuses it.</param>
public sealed record PlannedDenial(string Role, RowRule Left, SourceSpan Origin)
{
    /// <summary>In words: <c>not support</c>.</summary>
    public override string ToString() => Left.IsNone ? $"not {Role}" : $"not {Role} but {Left}";
}
