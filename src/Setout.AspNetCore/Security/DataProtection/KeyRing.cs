using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.DataProtection;

/// <summary>The keys that fields are encrypted with. The last one is in use; the others open what was written before.</summary>
/// <param name="Keys">By age.</param>
/// <param name="Lookup">The key of the hashes by which encrypted values are found.</param>
internal sealed record KeyRing(EquatableArray<DataKey> Keys, byte[] Lookup)
{
    private const int KeyLength = 32;
    private const string Head = "# The keys of the encrypted fields. Nothing else can read them: keep a copy, apart from the copies of the database.";

    public DataKey Active => Keys[^1];

    public DataKey? Find(int id) => Keys.FirstOrDefault(key => key.Id == id);

    /// <summary>Tells this ring from any other, and tells nothing of its keys.</summary>
    public string Mark => Convert.ToHexString(HMACSHA256.HashData(Lookup, "setout: which ring is this"u8));

    public static KeyRing Create(DateTimeOffset now) => new([NewKey(1, now)], RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The same with a new key in use.</summary>
    public KeyRing Rotated(DateTimeOffset now) => this with { Keys = [.. Keys, NewKey(Active.Id + 1, now)] };

    /// <summary>The text of the file of a ring; null where it is none.</summary>
    public static KeyRing? Read(string text)
    {
        byte[]? lookup = null;
        var keys = new List<DataKey>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#'))
                continue;
            var parts = line.Split(' ');
            if (parts is ["lookup", var hash] && Bytes(hash) is { } found)
                lookup = found;
            else if (parts is ["key", var id, var made, var key] && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && DateTimeOffset.TryParse(made, CultureInfo.InvariantCulture, out var instant) && Bytes(key) is { } secret)
                keys.Add(new(number, instant, secret));
            else
                return null;
        }
        return lookup is null || keys.Count == 0 ? null : new(keys.ToEquatableArray(), lookup);
    }

    public string Write()
    {
        var text = new StringBuilder(Head).Append('\n').Append($"lookup {Convert.ToBase64String(Lookup)}\n");
        foreach (var key in Keys)
            text.Append(CultureInfo.InvariantCulture, $"key {key.Id} {key.Made:O} {Convert.ToBase64String(key.Secret)}\n");
        return text.ToString();
    }

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[KeyLength];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == KeyLength ? bytes : null;
    }

    private static DataKey NewKey(int id, DateTimeOffset now) => new(id, now, RandomNumberGenerator.GetBytes(KeyLength));
}

/// <summary>A key of 256 bits.</summary>
/// <param name="Id">Stands in what is encrypted with it.</param>
/// <param name="Made">When.</param>
/// <param name="Secret">The key.</param>
internal sealed record DataKey(int Id, DateTimeOffset Made, byte[] Secret);
