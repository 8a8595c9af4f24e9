using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Setout.AspNetCore.DataModels;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Lists of values: each item is of its type, and the list is kept as JSON.</summary>
internal static class JsonArrays
{
    /// <summary>Reads the list at which <paramref name="json"/> stands, to its end, whether it is right or wrong.</summary>
    public static Fault? Read(ref Utf8JsonReader json, byte[] body, ArrayType type, out DataValue value)
    {
        // Items are checked on a copy of the reader; the list itself is then taken over as it was sent.
        var items = json;
        var fault = CheckItems(ref items, body, type.Item);
        var copy = new ArrayBufferWriter<byte>();
        var broken = JsonMinifier.Copy(ref json, body, copy);
        fault ??= broken is null ? null : new Fault("broken_json", broken);
        value = fault is null ? DataValue.Json(copy.WrittenSpan.ToArray(), 0, copy.WrittenCount) : default;
        return fault;
    }

    private static Fault? CheckItems(ref Utf8JsonReader json, byte[] body, FieldType item)
    {
        for (var index = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; index++)
        {
            if (JsonValues.Read(ref json, body, item, out _) is { } fault)
                return fault with { Path = $"/{index.ToString(CultureInfo.InvariantCulture)}{fault.Path}" };
        }
        return null;
    }
}
