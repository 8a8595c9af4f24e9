using System.Text.Json;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.Types;

namespace Setout.AspNetCore.Security;

/// <summary>The key of a caller's row, as the store has written it.</summary>
internal static class StoredKey
{
    public static DataValue Of(JsonElement written, FieldType type)
    {
        _ = TextValues.Read(written.ValueKind == JsonValueKind.String ? written.GetString()! : written.GetRawText(), type, out var key);
        return key;
    }
}
