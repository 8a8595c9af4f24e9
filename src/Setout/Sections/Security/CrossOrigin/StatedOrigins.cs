namespace Setout.Sections.Security.CrossOrigin;

/// <summary>What one sentence says of the pages that may call.</summary>
/// <param name="Origins">As written, but in lower case, without a path and without the usual port: <c>https://app.example.com</c>, <c>https://*.example.com</c>, <c>*</c>.</param>
/// <param name="Methods">The methods that it names; none for all.</param>
/// <param name="Span">The sentence.</param>
public sealed record StatedOrigins(EquatableArray<string> Origins, EquatableArray<string> Methods, SourceSpan Span)
{
    /// <summary>The origin of any page.</summary>
    public const string Any = "*";

    /// <summary>Whether pages may send cookies along.</summary>
    public bool Credentials { get; init; }

    /// <summary>Whether it says that no other page may call.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What was put in front of origins that are written without a scheme.</summary>
    public EquatableArray<string> Schemes { get; init; }
}
