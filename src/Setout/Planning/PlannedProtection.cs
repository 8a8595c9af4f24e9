namespace Setout.Planning;

/// <summary>What the document says of a field whose values are not for everybody.</summary>
[Flags]
public enum ProtectionMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is about a person (PII).</summary>
    Personal = 1,

    /// <summary>Sensitive, confidential, of health.</summary>
    Sensitive = 2,

    /// <summary>A secret.</summary>
    Secret = 4,

    /// <summary>Kept encrypted in the database.</summary>
    Encrypted = 8,

    /// <summary>Shown in part only.</summary>
    Masked = 16,

    /// <summary>Kept as a hash.</summary>
    Hashed = 32,

    /// <summary>Taken and never given out.</summary>
    NeverReturned = 64,

    /// <summary>In no log and in no error.</summary>
    NotLogged = 128,
}

/// <summary>How a field is protected for everybody.</summary>
/// <param name="Marks">What is said of it; never none.</param>
/// <param name="Origin">The first text that says so.</param>
public sealed record PlannedProtection(ProtectionMarks Marks, SourceSpan Origin)
{
    /// <summary>How many characters at the end a masked value shows; 0 for none, where it is no e-mail address.</summary>
    public int ShownAtEnd { get; init; }

    /// <summary>Who sees masked values whole; null for nobody.</summary>
    public FieldAudience? Whole { get; init; }

    /// <summary>Whether all of this is said.</summary>
    public bool Has(ProtectionMarks marks) => (Marks & marks) == marks;

    /// <summary>The marks in words, in their usual order: <c>personal, encrypted</c>.</summary>
    public string Words => string.Join(", ", Named.Where(each => Has(each.Marks)).Select(each => each.Marks == ProtectionMarks.Masked && Whole is not null ? $"{each.Words}, whole to {Whole}" : each.Words));

    private static readonly (ProtectionMarks Marks, string Words)[] Named =
    [
        (ProtectionMarks.Personal, "personal"), (ProtectionMarks.Sensitive, "sensitive"), (ProtectionMarks.Secret, "secret"), (ProtectionMarks.Encrypted, "encrypted at rest"),
        (ProtectionMarks.Hashed, "hashed"), (ProtectionMarks.Masked, "masked"), (ProtectionMarks.NeverReturned, "never returned"), (ProtectionMarks.NotLogged, "in no log"),
    ];
}
