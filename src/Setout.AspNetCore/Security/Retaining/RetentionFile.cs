using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Retaining;
using Setout.AspNetCore.DataModels.Sqlite.Schema;
using Setout.AspNetCore.Security.DataProtection;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Retaining;

/// <summary>What is to be deleted of a database by now, asked and done beside those who serve it.</summary>
public static class RetentionFile
{
    private const int WaitMilliseconds = 5000;

    /// <summary>How many rows the time of each rule is over for; nothing is changed.</summary>
    /// <exception cref="DatabaseException">It is no database of setout, is not of this design, or cannot be used.</exception>
    public static IReadOnlyList<RetentionDue> Due(Plan plan, string dataFile, TimeProvider? time = null)
    {
        using var connection = OwnFile.Open(dataFile, WaitMilliseconds);
        Protect(connection, dataFile);
        var (stored, now) = (new StoredPlan(plan), (time ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        try
        {
            return [.. plan.Retention.Select(rule => new RetentionDue(rule, new RetentionRule(stored, rule).Count(connection, now), 0))];
        }
        catch (SqliteFailure)
        {
            throw DatabaseException.Of(dataFile, new Unusable("does not fit the design; serve it once, setout run"));
        }
    }

    /// <summary>What stands in encrypted fields is compared with what is to stand there.</summary>
    private static void Protect(Connection connection, string dataFile)
    {
        var file = KeyFile.Of(dataFile);
        try
        {
            if (KeyFile.Read(file) is { } ring)
                connection.Protect(new DataKeys(file, ring));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            throw DatabaseException.Of(dataFile, new Unusable($"has encrypted fields, and their keys cannot be had: {fault.Message}"));
        }
    }

    /// <summary>Does what the rules say, and tells of how many rows; nothing where another process is at it.</summary>
    /// <inheritdoc cref="Due"/>
    public static async Task<IReadOnlyList<RetentionDue>> ApplyAsync(Plan plan, string dataFile, TimeProvider? time = null, CancellationToken stop = default)
    {
        var opening = SqliteStore.Open(plan, new StoreOptions { File = dataFile, Time = time ?? TimeProvider.System });
        if (opening is not Opened { Store: var store })
            throw opening is SchemaRefused refused ? DatabaseException.Of(dataFile, refused) : DatabaseException.Of(dataFile, (Unusable)opening);
        await using (store)
        {
            var done = await store.RetainAsync(stop);
            return [.. plan.Retention.Zip(done, (rule, each) => new RetentionDue(rule, each.Applied, each.Held))];
        }
    }
}

/// <summary>The rows of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Rows">Those whose time is over; once it is applied, those that it was done with.</param>
/// <param name="Held">Those that stayed, since other rows point at them.</param>
public sealed record RetentionDue(PlannedRetention Rule, long Rows, long Held);
