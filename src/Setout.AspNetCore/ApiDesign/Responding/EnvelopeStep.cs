using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>What a step of an envelope writes, behind its bytes.</summary>
internal enum EnvelopeStepKind : byte
{
    /// <summary>Nothing more.</summary>
    Literal,

    /// <summary>The row, or the array of rows: what the store has written.</summary>
    Rows,

    /// <summary>Something that is known only now.</summary>
    Computed,

    /// <summary>The groups of a summary, as an array of objects.</summary>
    Groups,

    /// <summary>The groups of a summary, as one object.</summary>
    GroupMap,

    /// <summary>A field of the account that has signed in.</summary>
    AccountField,

    /// <summary>The next of the figures.</summary>
    Figure,

    /// <summary>What is wrong with the request, as an array.</summary>
    Violations,
}

/// <summary>A step of the program that writes an envelope.</summary>
/// <param name="Before">The bytes up to the value: <c>,"total":</c>.</param>
/// <param name="Kind">What follows them.</param>
/// <param name="Value">What is computed: for the envelope, or for each group of a map.</param>
/// <param name="Group">The steps that write one group, or one violation.</param>
internal sealed record EnvelopeStep(byte[] Before, EnvelopeStepKind Kind, ComputedValue Value = default, EnvelopeStep[]? Group = null)
{
    /// <summary>The members of a map that are always there; of an account the field.</summary>
    public string[] Keys { get; init; } = [];

    /// <summary>The place of a figure among <see cref="ReplyFacts.Figures"/>.</summary>
    public int Index { get; init; }
}
