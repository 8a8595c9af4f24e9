namespace Setout.AspNetCore.Security.DataProtection;

/// <summary>A key of encrypted fields, without what it consists of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Made">When.</param>
/// <param name="IsActive">Whether it encrypts; the others only open.</param>
public sealed record DataKeyInfo(int Id, DateTimeOffset Made, bool IsActive);

/// <summary>The keys of a database's encrypted fields, for whoever looks after them.</summary>
public static class DataKeyRotation
{
    /// <summary>The keys by age; none where the database has no encrypted fields.</summary>
    /// <exception cref="IOException">The file of the keys cannot be read.</exception>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    public static EquatableArray<DataKeyInfo> List(string database) => KeyFile.Read(KeyFile.Of(database)) is { } ring ? Of(ring) : [];

    /// <summary>Adds a key and puts it into use: a server that is running takes it within seconds, any other at its start, and rows are encrypted anew.</summary>
    /// <returns>The keys by age; none where the database has no encrypted fields.</returns>
    /// <exception cref="IOException">The file of the keys cannot be read or written, or another command is adding a key at this moment.</exception>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    public static EquatableArray<DataKeyInfo> Rotate(string database, TimeProvider time)
    {
        var file = KeyFile.Of(database);
        if (!File.Exists(file))
            return [];
        // Of two that add one at once the second would put its file over the first one's key, with which a server may have written by then.
        using var only = KeyFile.Lock(file);
        if (KeyFile.Read(file) is not { } ring)
            return [];
        var rotated = ring.Rotated(time.GetUtcNow());
        KeyFile.Write(file, rotated);
        return Of(rotated);
    }

    private static EquatableArray<DataKeyInfo> Of(KeyRing ring) => ring.Keys.Select(key => new DataKeyInfo(key.Id, key.Made, key.Id == ring.Active.Id)).ToEquatableArray();
}
