using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>
/// The keys of a database that has encrypted fields, from the file beside it. The database knows which ring and which keys were in
/// use, so that it is not served, and never written to, with others.
/// </summary>
internal static class StoredKeys
{
    private const string Fact = "data_keys";

    /// <summary>The keys, made where there are none yet; null where nothing is encrypted. Within the transaction that holds the file.</summary>
    public static (DataKeys? Keys, Unusable? Refusal) Open(Plan plan, StoreOptions options, Connection connection)
    {
        var fact = RecordedSchema.Fact(connection, Fact);
        var protects = plan.Entities.Any(entity => entity.Fields.Any(field => field.IsEncrypted));
        if (!protects && fact.Length == 0)
            return (null, null);
        var file = KeyFile.Of(options.File);
        var name = Path.GetFileName(file);
        try
        {
            var ring = KeyFile.Read(file);
            if (ring is null && fact.Length > 0)
                return (null, new Unusable($"has encrypted fields, and the file of their keys is missing: put {name} beside it, from its copy"));
            if (ring is null)
                KeyFile.Write(file, ring = KeyRing.Create(options.Time.GetUtcNow()));
            if (fact.Length > 0 && !Fits(fact, ring))
                return (null, new Unusable($"has fields that were encrypted with other keys than those of {name}: put the right one beside it, from its copy"));
            Record(connection, ring);
            return (new DataKeys(file, ring), null);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (null, new Unusable($"has encrypted fields, and their keys cannot be had: {fault.Message}"));
        }
    }

    /// <summary>Notes the key that is in use from now on, before anything is written with it.</summary>
    public static void Record(Connection connection, KeyRing ring) => RecordedSchema.SetFact(connection, Fact, $"{ring.Mark} {ring.Active.Id}");

    /// <summary>For a database in which nothing is encrypted any more.</summary>
    public static void Forget(Connection connection) => RecordedSchema.SetFact(connection, Fact, "");

    private static bool Fits(string fact, KeyRing ring) =>
        fact.Split(' ') is [var mark, var id] && mark == ring.Mark && int.TryParse(id, out var active) && ring.Find(active) is not null;
}
