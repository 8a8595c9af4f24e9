namespace Setout.Sections.Dependencies;

/// <summary>What the system needs from others.</summary>
public sealed record DependenciesSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>In order.</summary>
    public EquatableArray<Dependency> Items { get; init; }
}

/// <summary>A dependency as written.</summary>
/// <param name="Name">The bold or coded words in front, else the first words.</param>
/// <param name="Description">The rest.</param>
/// <param name="Address">An <c>http(s)://</c>, <c>host:port</c> or other address in it; null if there is none.</param>
/// <param name="Owner">Whoever it names: <c>owner: Payments team</c>; null if none.</param>
/// <param name="Span">Its item.</param>
public sealed record Dependency(Written<string> Name, string Description, Written<string>? Address, Written<string>? Owner, SourceSpan Span);
