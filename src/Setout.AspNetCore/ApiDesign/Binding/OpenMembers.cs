using System.Buffers;
using System.Text.Json;
using Setout.AspNetCore.DataModels;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>The members of a body that nothing declares, as they were sent, on their way to becoming one JSON object.</summary>
internal sealed class OpenMembers
{
    private readonly ArrayBufferWriter<byte> json = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Reads the member at whose name <paramref name="reader"/> stands, to its end. Gives what is wrong with it, or null.</summary>
    public Fault? Add(ref Utf8JsonReader reader, byte[] body, string name)
    {
        if (!names.Add(name))
        {
            reader.Read();
            reader.Skip();
            return new Fault("duplicate_member", "stands there twice");
        }
        json.Write(json.WrittenCount == 0 ? "{\""u8 : ",\""u8);
        json.Write(reader.ValueSpan);
        json.Write("\":"u8);
        reader.Read();
        return JsonMinifier.Copy(ref reader, body, json) is { } fault ? new Fault("broken_json", fault) : null;
    }

    public DataValue ToValue()
    {
        json.Write("}"u8);
        return DataValue.Json(json.WrittenSpan.ToArray(), 0, json.WrittenCount);
    }
}
