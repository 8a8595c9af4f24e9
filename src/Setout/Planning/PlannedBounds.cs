using System.Globalization;

namespace Setout.Planning;

/// <summary>How large a request may be, and how long one may take.</summary>
public sealed record PlannedBounds
{
    /// <summary>The longest body in bytes; null where nothing is stated.</summary>
    public Written<int>? BodyBytes { get; init; }

    /// <summary>The longest time from the first byte to the answer; null where nothing is stated.</summary>
    public Written<TimeSpan>? Time { get; init; }

    /// <summary>Each in words: <c>bodies of 1,048,576 bytes at most</c>.</summary>
    public IEnumerable<(string Words, SourceSpan Origin)> Lines
    {
        get
        {
            if (BodyBytes is { } bytes)
                yield return (string.Create(CultureInfo.InvariantCulture, $"bodies of {bytes.Value:N0} bytes at most"), bytes.Span);
            if (Time is { } time)
                yield return (string.Create(CultureInfo.InvariantCulture, $"{time.Value.TotalSeconds} s for a request at most"), time.Span);
        }
    }
}
