namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Why a value is not one of its type.</summary>
/// <param name="Code">Stable, in snake case: <c>too_long</c>.</param>
/// <param name="Detail">A sentence without its subject: <c>has 300 characters, and may have 254</c>.</param>
internal sealed record Fault(string Code, string Detail)
{
    /// <summary>Where inside the value, as a JSON pointer: <c>/2</c> for an item of a list; empty for the value itself.</summary>
    public string Path { get; init; } = "";

    public static Fault WrongType(FieldTypeName expected, string given) => new("wrong_type", $"must be {expected}, and is {given}");

    public static Fault Malformed(FieldTypeName expected, string given) => new("malformed", $"must be {expected}, and is `{Shown(given)}`");

    public static Fault OutOfRange(string detail) => new("out_of_range", detail);

    public static readonly Fault BrokenText = new("broken_text", JsonMinifier.BrokenText);

    /// <summary>The same without the value that was sent: for fields whose values are in no log and in no error.</summary>
    public Fault Unrepeated => this with { Detail = Cut(Cut(Detail, ", and is `"), ": `") };

    private static string Cut(string detail, string start) => detail.IndexOf(start, StringComparison.Ordinal) is > 0 and var at ? detail[..at] : detail;

    /// <summary>What a caller sent, cut to what a person reads.</summary>
    public static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
