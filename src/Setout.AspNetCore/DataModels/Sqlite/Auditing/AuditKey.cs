using System.Security.Cryptography;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.Security;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>
/// The key of the chain of hashes, in a file beside the database and not in it: who has the database alone cannot make a chain
/// that verifies.
/// </summary>
internal static class AuditKey
{
    private const int Length = 32;

    public static string FileOf(string dataFile) => dataFile + ".audit-key";

    /// <summary>The key; null where there is no such file, or it has none.</summary>
    public static byte[]? Read(string file)
    {
        try
        {
            var key = Convert.FromHexString(File.ReadAllText(file).Trim());
            return key.Length == Length ? key : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The key of a database whose log may have begun; made where it has not. Null where it is lost.</summary>
    public static byte[]? Of(Connection connection, string dataFile)
    {
        if (Read(FileOf(dataFile)) is { } key)
            return key;
        Transaction.Begin(connection);
        try
        {
            // Somebody else may have made it while this one waited.
            return Read(FileOf(dataFile)) ?? (AuditTable.HasBegun(connection) ? null : Make(FileOf(dataFile)));
        }
        catch (IOException)
        {
            return null;
        }
        finally
        {
            Transaction.Abandon(connection);
        }
    }

    /// <summary>Makes the key, whole or not at all; to be called by one process at a time.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static byte[] Make(string file)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        SecretFile.Write(file, Convert.ToHexStringLower(key) + "\n");
        return key;
    }
}
