using System.Text.Json;

namespace Setout.Sections.DataModels.Planning;

/// <summary>JSON strings.</summary>
internal static class JsonText
{
    /// <summary>A string with quotes and escapes.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
