namespace Setout.AspNetCore.Security.DataProtection;

/// <summary>The ring of a database that is being served; looked at again where its file has changed.</summary>
internal sealed class DataKeys(string file, KeyRing ring)
{
    private volatile KeyRing inUse = ring;
    private volatile Seen seen = new(ring, KeyFile.Stamp(file));
    private DateTime stamp = KeyFile.Stamp(file);

    public KeyRing Ring => inUse;

    /// <summary>Of one connection.</summary>
    public Sealer Sealer() => new(() => inUse, Find);

    /// <summary>The key of an id; of the file where the ring in use lacks it: another process rotated, and encrypted with its new key before this one looked.</summary>
    public DataKey? Find(int id) => inUse.Find(id) ?? seen.Ring.Find(id) ?? Look().Find(id);

    private KeyRing Look()
    {
        try
        {
            var now = KeyFile.Stamp(file);
            if (now != seen.Stamp && KeyFile.Read(file) is { } read && read.Mark == inUse.Mark)
                seen = new(read, now);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            // As below: what is known goes on.
        }
        return seen.Ring;
    }

    /// <summary>The ring of the file, where it has a newer key than the one in use; null where it has not, or is another ring.</summary>
    public KeyRing? Newer()
    {
        try
        {
            var seen = KeyFile.Stamp(file);
            if (seen == stamp || KeyFile.Read(file) is not { } read)
                return null;
            stamp = seen;
            return read.Mark == inUse.Mark && read.Active.Id > inUse.Active.Id && inUse.Keys.All(key => read.Find(key.Id) is { } same && same.Secret.AsSpan().SequenceEqual(key.Secret)) ? read : null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            // It is being replaced, or was damaged: the keys that are known go on.
            return null;
        }
    }

    /// <summary>From now on the last key of this ring encrypts.</summary>
    public void Take(KeyRing newer) => inUse = newer;

    private sealed record Seen(KeyRing Ring, DateTime Stamp);
}
