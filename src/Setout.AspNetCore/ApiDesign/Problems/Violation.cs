namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Place">In the body or among parameters and headers.</param>
/// <param name="Name">A JSON pointer (RFC 6901) into the body; else the name of the parameter or header.</param>
/// <param name="Code">Stable, in snake case: <c>too_long</c>.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
/// <param name="Origin">The rule in the design; <c>default</c> if it stands nowhere.</param>
internal sealed record Violation(ViolationPlace Place, string Name, string Code, string Detail, SourceSpan Origin)
{
    /// <summary>In one line for a person: <c>/price must be there</c>.</summary>
    public string Sentence => $"{(Name.Length == 0 ? "the body" : Name)} {Detail}";

    /// <summary>The place with points instead of slashes, for bodies that name members: <c>items.0.sku</c>; <c>body</c> for all of it.</summary>
    public string DottedName => Place != ViolationPlace.Body ? Name
        : Name.Length == 0 ? "body"
        : Name[1..].Replace('/', '.').Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>Where the rule stands: <c>design.md:41</c>, never with folders of the machine; empty if it stands nowhere.</summary>
    public string OriginText => Origin.IsWritten ? $"{(Path.IsPathRooted(Origin.Place.Path) ? Path.GetFileName(Origin.Place.Path) : Origin.Place.Path)}:{Origin.Place.Start.Line}" : "";
}

/// <summary>Where in a request something is wrong.</summary>
internal enum ViolationPlace
{
    /// <summary>In the body.</summary>
    Body,

    /// <summary>In the query or path.</summary>
    Parameter,

    /// <summary>In a header.</summary>
    Header,
}
