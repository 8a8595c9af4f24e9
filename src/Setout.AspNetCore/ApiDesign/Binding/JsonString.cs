using System.Text.Json;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>The text of a JSON string as UTF-8: where it stands in the body, or unescaped apart from it.</summary>
internal readonly record struct JsonString(byte[] Bytes, int Start, int Length)
{
    public ReadOnlySpan<byte> Utf8 => Bytes.AsSpan(Start, Length);

    /// <summary>
    /// Reads the current string. Null where it holds NUL, which not every database can store, or half of a surrogate
    /// pair, which is no text.
    /// </summary>
    /// <param name="json">At a string or a member's name.</param>
    /// <param name="body">What is read from; known to be UTF-8.</param>
    public static JsonString? Read(ref Utf8JsonReader json, byte[] body)
    {
        if (!json.ValueIsEscaped)
            return new JsonString(body, (int)json.TokenStartIndex + 1, json.ValueSpan.Length);
        var unescaped = new byte[json.ValueSpan.Length];
        try
        {
            var length = json.CopyString(unescaped);
            return unescaped.AsSpan(0, length).Contains((byte)0) ? null : new JsonString(unescaped, 0, length);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The number of Unicode code points.</summary>
    public int CodePoints()
    {
        var count = 0;
        foreach (var octet in Utf8)
        {
            // Continuation bytes are 10xxxxxx; every other byte begins a code point.
            if ((octet & 0xC0) != 0x80)
                count++;
        }
        return count;
    }

    public override string ToString() => System.Text.Encoding.UTF8.GetString(Utf8);
}
