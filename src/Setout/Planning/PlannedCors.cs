namespace Setout.Planning;

/// <summary>Which pages of other origins may call from a browser; of all others, browsers keep the answers to themselves.</summary>
/// <param name="Origins">As browsers write them; <c>https://*.example.com</c> for all below a domain, <c>*</c> for all.</param>
/// <param name="Origin">The sentence that states them.</param>
public sealed record PlannedCors(EquatableArray<string> Origins, SourceSpan Origin)
{
    /// <summary>The methods that pages may use; empty for all of a path.</summary>
    public EquatableArray<string> Methods { get; init; }

    /// <summary>Whether pages may send cookies along; never for those of any origin.</summary>
    public bool Credentials { get; init; }

    /// <summary>What was concluded.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>Whether pages of any origin may call.</summary>
    public bool IsAny => Origins.Contains("*");

    /// <summary>In words: <c>https://app.example.com, with cookies</c>.</summary>
    public override string ToString() =>
        $"{(IsAny ? "any origin" : string.Join(", ", Origins))}{(Methods.IsEmpty ? "" : $" with {string.Join(", ", Methods)}")}{(Credentials ? ", cookies too" : "")}";
}
