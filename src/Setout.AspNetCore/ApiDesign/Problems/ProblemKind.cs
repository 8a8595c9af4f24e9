namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>A kind of error. The code is a promise to clients: it never changes its meaning.</summary>
/// <param name="Code">Stable, in snake case: <c>not_found</c>.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">A short sentence, the same for each occurrence.</param>
/// <param name="Explanation">What it means and what to do; the text of its page.</param>
internal sealed record ProblemKind(string Code, int Status, string Title, string Explanation)
{
    /// <summary>The code as the last segment of its page: <c>not-found</c>.</summary>
    public string Slug { get; } = Code.Replace('_', '-');

    /// <summary>The relative URI that identifies the kind (RFC 9457, <c>type</c>).</summary>
    public string Type => $"{ProblemKinds.PagePrefix}{Slug}";
}
