namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>What was probably meant, as the end of a sentence.</summary>
internal static class Hints
{
    /// <summary><c>; did you mean `status`?</c>; empty if nothing is near.</summary>
    public static string For(string written, IEnumerable<string> known) =>
        DidYouMean.Nearest(written, known) is { } word ? $"; did you mean `{word}`?" : "";
}
