namespace Setout.Planning;

/// <summary>What wrong passwords bring about: after some in a row an account has to wait.</summary>
public sealed record PlannedLockout
{
    /// <summary>The longest wait where none is stated, in seconds.</summary>
    public const int LongestWait = 15 * 60;

    /// <summary>After how many.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>For how many seconds; 0 for one second at first and twice as long each time, up to <see cref="LongestWait"/>.</summary>
    public int Seconds { get; init; }

    /// <summary>The field of the account that has how many there were; empty for none.</summary>
    public string Failures { get; init; } = "";

    /// <summary>The field of the account that has until when it has to wait; empty for none.</summary>
    public string Until { get; init; } = "";

    /// <summary>The sentence that states it; <c>default</c> for none.</summary>
    public SourceSpan Origin { get; init; }

    /// <summary>In words, without its point.</summary>
    public override string ToString() =>
        $"after {Attempts} wrong passwords in a row an account waits {(Seconds > 0 ? $"{Seconds} s" : $"a second, twice as long each time, up to {LongestWait / 60} minutes")}";
}
