using System.Globalization;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.Security;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>
/// How far the log was a moment ago, signed and in a file beside the database: who has the database alone can put a former end of the log, with the
/// signature that it had then, in the place of the present one, and cannot put a former record here.
/// </summary>
internal sealed class AuditWitness : IAsyncDisposable
{
    private const string Kind = "witness";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string file;
    private readonly byte[] key;
    private readonly ReaderPool readers;
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    public AuditWitness(string dataFile, byte[] key, ReaderPool readers)
    {
        (file, this.key, this.readers) = (FileOf(dataFile), key, readers);
        work = Task.Run(WorkAsync);
    }

    public static string FileOf(string dataFile) => dataFile + ".audit-head";

    /// <summary>The record, and whether its signature is ours; null where there is none.</summary>
    public static (AuditMark Mark, bool IsOurs)? Read(string file, byte[] key)
    {
        try
        {
            if (File.ReadAllText(file).Trim().Split(' ') is not [var sequence, var hash, var signature])
                return (AuditMark.Start, false);
            var mark = new AuditMark(long.Parse(sequence, NumberStyles.None, CultureInfo.InvariantCulture), Convert.FromHexString(hash));
            return (mark, mark.IsSignedBy(Convert.FromHexString(signature), Kind, key));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return (AuditMark.Start, false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of a database that is made anew nothing was recorded; that of the former one is none of it.</summary>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    public static void Forget(string dataFile) => File.Delete(FileOf(dataFile));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Interval);
            do
                await KeepAsync(stop.Token);
            while (await timer.WaitForNextTickAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            await KeepAsync(CancellationToken.None);
        }
    }

    private async Task KeepAsync(CancellationToken cancellation)
    {
        if ((readers.TryRent() ?? await readers.RentAsync(cancellation)) is not { } connection)
            return;
        try
        {
            var known = Read(file, key);
            if (AuditMark.Read(connection, AuditMark.Head, key) is { IsOurs: true, Mark: var head } && head.Sequence > (known?.Mark.Sequence ?? 0) && (known is null || Continues(connection, known.Value)))
                SecretFile.Write(file, string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {Convert.ToHexStringLower(head.Hash)} {Convert.ToHexStringLower(head.Sign(Kind, key))}\n"));
        }
        catch (Exception fault) when (fault is SqliteFailure or IOException or UnauthorizedAccessException)
        {
            // It is written the next time; what is there stays true.
        }
        finally
        {
            readers.Return(connection);
        }
    }

    /// <summary>Whether the log still has what the record says: a record that tells of a break is not written over.</summary>
    private bool Continues(Connection connection, (AuditMark Mark, bool IsOurs) known) => known.IsOurs
        && (AuditMark.Read(connection, AuditMark.Base, key) is { IsOurs: true, Mark: var start } && start.Sequence >= known.Mark.Sequence
            || connection.Ask($"SELECT hex(hash) FROM \"_setout_audit\" WHERE seq = {known.Mark.Sequence}") == Convert.ToHexString(known.Mark.Hash));
}
