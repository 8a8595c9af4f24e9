namespace Setout.Text;

/// <summary>A value and the text that states it. Two are equal when their values are, wherever they stand.</summary>
/// <param name="Value">What is stated.</param>
/// <param name="Span">Where; <c>default</c> when it was inferred.</param>
public sealed record Written<T>(T Value, SourceSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Value}";
}
