using System.Collections.Frozen;
using Setout.Sections.ApiDesign.Reading.Labels;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>
/// The labels of an endpoint and the heads of endpoint tables. They are data: another habit is another word in the file of its
/// language. Words are in the form that <see cref="TitleWords.Normal"/> gives; those with accents count without them too.
/// </summary>
internal static class EndpointLabels
{
    /// <summary>English first: where two languages share a word, it means what it means there.</summary>
    private static readonly (EndpointPart Part, string Words)[][] Languages =
    [
        EnglishLabels.Rows, ChineseLabels.Rows, JapaneseLabels.Rows, PortugueseLabels.Rows, PolishLabels.Rows, SpanishLabels.Rows, GermanLabels.Rows,
        FrenchLabels.Rows, KoreanLabels.Rows, VietnameseLabels.Rows, RussianLabels.Rows,
    ];

    private static readonly FrozenDictionary<string, EndpointPart> ByWords = Languages
        .SelectMany(rows => rows)
        .SelectMany(row => row.Words.Split(", ").SelectMany(word => new[] { word, Accents.Without(word) }, (_, word) => (word, row.Part)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Part);

    /// <summary>The labels as form and template write them, for did-you-mean.</summary>
    public static EquatableArray<string> Canonical { get; } =
    [
        "Method", "Path", "Description", "Request", "Response", "Error Codes", "Success Codes", "Status Codes", "Authentication", "Authorization", "Permissions", "Roles",
        "Query Parameters", "Path Parameters", "Headers", "Parameters", "Validation", "Behavior", "Business Logic", "Purpose", "Request Body", "Errors", "Returns", "Endpoint",
    ];

    /// <summary>What a label announces, remarks in parentheses and statuses in it aside: <c>Response (201 Created)</c>.</summary>
    public static EndpointPart PartOf(string label) => (EndpointPart)(parts ??= new(static text => Find(text))).Of(label);

    [ThreadStatic]
    private static Recent<object>? parts;

    private static EndpointPart Find(string label)
    {
        var words = TitleWords.Normal(label);
        if (ByWords.TryGetValue(words, out var part) || !TitleWords.IsCompound(label))
            return part;
        foreach (var piece in TitleWords.Parts(label))
            if (ByWords.TryGetValue(piece, out part))
                return part;
        return EndpointPart.Unknown;
    }
}
