using Setout.Markdown;

namespace Setout.Types.Json;

/// <summary>
/// Reads JSON as people write it in a design: with comments of every kind, ellipses, trailing commas, single quotes, names
/// without quotes, type words, unions, <c>{ a, b? }</c> and <c>Order[]</c>. Never throws; what is not understood is said.
/// </summary>
internal static class JsonSampleReader
{
    /// <summary>The first value of a code block, what stands in front of it (<c>200 OK</c>, <c>POST /orders</c>) left aside.</summary>
    /// <param name="code">The inside of a fence.</param>
    /// <param name="errors">Receives what is wrong, each with its place; a message is one clause without a full stop.</param>
    /// <returns>Null where no JSON stands at all; then there are no errors.</returns>
    public static JsonSample? Read(CodeText code, List<Written<string>> errors) => Read(Passage.Of(code), errors);

    /// <summary>The value in running text, the inside of a code span for instance.</summary>
    public static JsonSample? Read(RichText text, List<Written<string>> errors) => Read(Passage.Of(text), errors);

    /// <summary>The value in a stretch of the document.</summary>
    public static JsonSample? Read(SourceSpan span, List<Written<string>> errors) => Read(Passage.Of(span), errors);

    /// <summary>The value in a passage.</summary>
    public static JsonSample? Read(Passage passage, List<Written<string>> errors)
    {
        var tokens = JsonTokenizer.Read(passage.Text);
        var found = new List<Written<string>>();
        var parser = new JsonSampleParser(passage, tokens, found, anyWordIsType: false);
        var sample = parser.Read();
        if (sample is null)
            return null;
        // Beside `"uuid"` and `"string"` the leaf `"email"` is a type, alone it is a value.
        if (parser.SawType)
        {
            found.Clear();
            sample = new JsonSampleParser(passage, tokens, found, anyWordIsType: true).Read();
        }
        errors.AddRange(found);
        return sample;
    }
}
