using System.Text;
using System.Text.Json;
using Setout.Sections.ApiDesign.Reading;
using Setout.Sections.TradeOffs;
using Setout.Types.Tables;

namespace Setout.Sections;

/// <summary>
/// The words of a team from JSON: an object with a heading, a label or the head of a column as Setout knows it, and the word or
/// words for it. <c>{ "Data Models": ["Gegevens", "Wat we bewaren"], "Response": "Antwoord" }</c>; comments and trailing commas are taken.
/// </summary>
public static class VocabularyReader
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The heads of tables and labels of the sections that have no names for their parts.</summary>
    private static readonly string[] Others =
    [
        "Risk", "Mitigation", "Question", "Answer", "Status", "Resolved", "Dependency", "Owner", "Component", "Responsibility", "Decision", "Alternatives", "Rationale",
    ];

    /// <summary>Reads it; the words that were understood, and what was wrong.</summary>
    public static (Vocabulary Vocabulary, Written<string>? Fault) Read(SourceText source)
    {
        var words = new List<KeyValuePair<string, string>>();
        var utf8 = Encoding.UTF8.GetBytes(source.Content);
        var reader = new Utf8JsonReader(utf8, Lenient);
        try
        {
            var fault = ReadAll(ref reader, words);
            return (new(words), fault is null ? null : new(fault, SpanOf(source, utf8, (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex))));
        }
        catch (JsonException)
        {
            return (new(words), new("this is not JSON", SpanOf(source, utf8, (int)reader.BytesConsumed, 1)));
        }
    }

    private static string? ReadAll(ref Utf8JsonReader reader, List<KeyValuePair<string, string>> words)
    {
        const string Form = "an object is expected of the headings and labels that Setout knows, each with the words for it: { \"Data Models\": [\"Gegevens\"] }";
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return Form;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var meaning = reader.GetString()!;
            if (!IsKnown(meaning))
                return Unknown(meaning);
            if (!ReadWords(ref reader, meaning, words))
                return $"a word for {meaning} is expected, or a list of them";
        }
        return reader.Read() ? Form : null;
    }

    private static bool ReadWords(ref Utf8JsonReader reader, string meaning, List<KeyValuePair<string, string>> words)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return Add(ref reader, meaning, words);
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            if (!Add(ref reader, meaning, words))
                return false;
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool Add(ref Utf8JsonReader reader, string meaning, List<KeyValuePair<string, string>> words)
    {
        var word = reader.GetString()!.Trim().TrimEnd(':').TrimEnd();
        if (word.Length == 0 || !char.IsLetter(word[0]))
            return false;
        words.Add(new(word, meaning));
        return true;
    }

    private static bool IsKnown(string meaning) =>
        !SectionTitles.TopicsOf(meaning).IsEmpty || EndpointLabels.PartOf(meaning) != EndpointPart.Unknown || DecisionLabels.PartOf(meaning) != DecisionPart.None ||
        FieldColumns.Find(meaning) != FieldColumn.None || Others.Contains(meaning, StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string meaning)
    {
        var known = SectionTitles.OfTemplate.Concat(EndpointLabels.Canonical).Concat(Others);
        var meant = DidYouMean.Nearest(meaning, known) is { } near ? $": did you mean {near}?" : ", such as Data Models, Response or Mitigation";
        return $"{meaning} is no heading and no label that Setout knows{meant}";
    }

    private static SourceSpan SpanOf(SourceText source, byte[] utf8, int start, int length)
    {
        var from = Encoding.UTF8.GetCharCount(utf8, 0, Math.Min(start, utf8.Length));
        return source.Span(from, Math.Max(1, Encoding.UTF8.GetCharCount(utf8, Math.Min(start, utf8.Length), Math.Clamp(length, 0, utf8.Length - Math.Min(start, utf8.Length)))));
    }
}
