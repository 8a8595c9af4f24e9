using Microsoft.Extensions.Logging;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.Deployment.Monitoring;

namespace Setout.AspNetCore.Security.Retaining;

/// <summary>Deletes what the design says is to be deleted by now: when the system starts, and every hour from then on.</summary>
internal sealed class RetentionJob : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    private readonly SqliteStore store;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private RetentionJob(SqliteStore store, TimeProvider time, ILogger log)
    {
        (this.store, this.time, this.log) = (store, time, log);
        running = Task.Run(RunAsync);
    }

    /// <summary>The job of a plan; null where everything is kept for ever.</summary>
    public static RetentionJob? Of(Plan plan, SqliteStore store, TimeProvider time, ILogger log) =>
        plan.Retention.IsEmpty && plan.Audit is not { Kept: not null } ? null : new(store, time, log);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await OnceAsync();
                await Task.Delay(Between, time, stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The system stops; what is left is found at the next start.
        }
    }

    private async Task OnceAsync()
    {
        try
        {
            foreach (var done in await store.RetainAsync(stop.Token))
                if (done.Applied + done.Held > 0)
                    log.Retained(done.Rule, done.Applied, done.Held);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.RetentionFailed(fault);
        }
    }
}
