using Setout.Markdown;

namespace Setout.Sections;

/// <summary>A heading that says what it is about: <c>### 3.2 Endpoint: Place an order</c>.</summary>
/// <param name="Noun">The word in front of the colon.</param>
/// <param name="Name">What stands behind it.</param>
internal sealed record AnnouncedHeading(Written<string> Noun, RichText Name)
{
    private const int LongestNoun = 30;

    /// <summary>Takes a heading apart; null where it has no colon behind a word or two.</summary>
    public static AnnouncedHeading? Read(RichText title)
    {
        var start = TitleWords.NumberLength(title.Plain);
        var colon = title.Plain.AsSpan(start, Math.Min(LongestNoun, title.Plain.Length - start)).IndexOfAny(':', '：');
        if (colon <= 0)
            return null;
        var noun = title.Slice(start, colon).Trim();
        var name = title.Slice(start + colon + 1, title.Plain.Length - start - colon - 1).Trim();
        return noun.Plain.AsSpan().Count(' ') > 2 ? null : new(new(noun.Plain, noun.Span), name);
    }

    /// <summary>The noun without a number behind it: <c>Endpoint 3</c>.</summary>
    public string Word => Noun.Value.TrimEnd(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '#', '.').ToLowerInvariant();
}
