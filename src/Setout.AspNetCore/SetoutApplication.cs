using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Deployment.Monitoring;
using Setout.AspNetCore.Security.Door;

namespace Setout.AspNetCore;

/// <summary>
/// A plan being served over HTTP from a database. Stops by SIGINT and SIGTERM, or when disposed: requests under way finish first.
/// </summary>
public sealed class SetoutApplication : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly SetoutOptions options;
    private readonly ILogger log;
    private Runtime runtime;
    private bool isDisposed;

    private SetoutApplication(WebApplication web, SetoutOptions options, ILogger log, Runtime runtime)
    {
        this.web = web;
        this.options = options;
        this.log = log;
        this.runtime = runtime;
    }

    /// <summary>Where it is served, with the port in use: <c>http://127.0.0.1:8080</c>.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>The plan that new requests are served from.</summary>
    public Plan Plan => runtime.Plan;

    /// <summary>What the plan changed in the database when it was opened, in words; empty where it fitted already.</summary>
    public EquatableArray<string> DatabaseChanges => runtime.DatabaseChanges;

    /// <summary>Where letters about accounts are put while no mail server is named.</summary>
    public string LetterFolder => Security.Accounts.Letters.Outbox.FolderOf(runtime.Options);

    /// <summary>Opens the database, listens, and serves.</summary>
    /// <exception cref="DatabaseException">The database cannot be brought to the plan without a loss, or cannot be used.</exception>
    /// <exception cref="IOException">The address is taken, or is none of this machine.</exception>
    public static async Task<SetoutApplication> StartAsync(Plan plan, SetoutOptions options, CancellationToken cancellation = default)
    {
        var web = Server.Build(plan.Bounds.BodyBytes is { } bytes ? options with { MaxBodyBytes = bytes.Value } : options, plan.Tls is { IsAtLeast13: true } ? SslProtocols.Tls13 : SslProtocols.Tls12 | SslProtocols.Tls13);
        var log = web.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Setout");
        var application = new SetoutApplication(web, options, log, await OpenAsync(web, plan, options, log));
        try
        {
            Proxies.Use(web, options);
            web.Run(application.ServeAsync);
            await web.StartAsync(cancellation);
            application.Address = Server.AddressOf(web);
            web.Lifetime.ApplicationStopping.Register(log.Stopping);
            log.Serving(plan.Title, application.Address.ToString());
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves another plan from now on, on the same database. Requests under way are finished on the former.</summary>
    /// <exception cref="DatabaseException">The database cannot be brought to the plan: the former goes on serving.</exception>
    public Task SwapAsync(Plan plan, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var next = Open(plan, options, log);
        var former = Interlocked.Exchange(ref runtime, next);
        log.Reloaded(plan.Endpoints.Count, plan.Entities.Count);
        return former.LeaveAsync().AsTask();
    }

    /// <summary>Completes when the system has been told to stop, and has stopped.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) => web.WaitForShutdownAsync(cancellation);

    /// <summary>Stops accepting, lets requests under way finish, and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;
        await web.StopAsync();
        await web.DisposeAsync();
        await runtime.LeaveAsync();
    }

    private static async ValueTask<Runtime> OpenAsync(WebApplication web, Plan plan, SetoutOptions options, ILogger log)
    {
        try
        {
            return Open(plan, options, log);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    private static Runtime Open(Plan plan, SetoutOptions options, ILogger log)
    {
        var opened = Runtime.Open(plan, options, log);
        foreach (var change in opened.DatabaseChanges)
            log.DatabaseChanged(change);
        return opened;
    }

    private async Task ServeAsync(HttpContext http)
    {
        var serving = Volatile.Read(ref runtime);
        while (!serving.TryEnter())
            serving = Volatile.Read(ref runtime);
        try
        {
            await Pipeline.ServeAsync(http, serving);
        }
        finally
        {
            await serving.LeaveAsync();
        }
    }
}
