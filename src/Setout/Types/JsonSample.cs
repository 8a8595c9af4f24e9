namespace Setout.Types;

/// <summary>
/// JSON as people write it in a design: a sample, a list of types, or both, with comments, ellipses and trailing commas.
/// </summary>
/// <param name="Span">Where it is written.</param>
public abstract record JsonSample(SourceSpan Span);

/// <summary>An object. <paramref name="IsOpen"/>: an ellipsis says that there is more.</summary>
public sealed record JsonSampleObject(SourceSpan Span, EquatableArray<JsonSampleMember> Members, bool IsOpen) : JsonSample(Span);

/// <summary>A member of an object.</summary>
/// <param name="Name">Without quotes and optionality mark.</param>
/// <param name="NameSpan">Where the name is written.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsOptional">True for <c>name?</c> or an "optional" comment, false for "required", null if nothing is said.</param>
/// <param name="Comment">The comment on its line, without markers.</param>
public sealed record JsonSampleMember(string Name, SourceSpan NameSpan, JsonSample Value, bool? IsOptional, string Comment);

/// <summary>An array. <paramref name="IsOpen"/>: an ellipsis says that there is more.</summary>
public sealed record JsonSampleArray(SourceSpan Span, EquatableArray<JsonSample> Items, bool IsOpen) : JsonSample(Span);

/// <summary>A value at a leaf.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Value">A string's content, else the word as written: <c>12.50</c>, <c>true</c>, <c>null</c>, <c>string</c>.</param>
/// <param name="Type">The type, where the leaf is a type word (<c>"uuid"</c>, <c>"draft|paid"</c>, <c>string (required)</c>) and not a sample.</param>
public sealed record JsonSampleLeaf(SourceSpan Span, JsonLeafKind Kind, string Value, FieldType? Type) : JsonSample(Span);

/// <summary>How a leaf is written.</summary>
public enum JsonLeafKind
{
    /// <summary>Between quotes.</summary>
    Text,

    /// <summary>Digits.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A bare word: <c>string</c>, <c>Order</c>.</summary>
    Word,
}
