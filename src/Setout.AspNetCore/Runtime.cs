using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Setout.AspNetCore.ApiDesign;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.Security.Accounts;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.AspNetCore.Security.Auditing;
using Setout.AspNetCore.Security.Authorization;
using Setout.AspNetCore.Security.Cookies;
using Setout.AspNetCore.Security.Door;
using Setout.AspNetCore.Security.Issuers;
using Setout.AspNetCore.Security.Retaining;
using Setout.Planning;

namespace Setout.AspNetCore;

/// <summary>One plan, alive: its routes and its database. A reload makes another and swaps it whole.</summary>
internal sealed class Runtime
{
    private readonly SqliteStore store;
    private readonly RetentionJob? retention;

    // The owner and every request under way; at zero the database is closed, and nobody gets in any more.
    private int users = 1;

    private Runtime(Plan plan, SetoutOptions options, ILogger log, SqliteStore store)
    {
        Plan = plan;
        Options = plan.Bounds.BodyBytes is { } bytes ? options with { MaxBodyBytes = bytes.Value } : options;
        Log = log;
        this.store = store;
        Routes = new RouteTable();
        if (plan.Accounts is { } accounts)
            Accounts = new AccountDesk(accounts, plan, store, Hashes, options, log);
        if (plan.Issuer is { } issuer)
            Issuer = new IssuerDesk(issuer, plan, store, options);
        if (plan.ApiKeys is { } keys)
            Keys = new ApiKeyDesk(keys, plan, store, options.Time);
        if (plan.Audit is { } audit)
            Audit = new AuditedEvents(audit, store);
        retention = RetentionJob.Of(plan, store, options.Time, log);
        CrossOrigin = plan.Cors is { } cors ? new CrossOrigin(cors, plan) : null;
        Varies = VariesOf(plan, CrossOrigin);
        IsLoopbackOnly = options.Proxies.IsEmpty && HostNames.IsLoopback(options.Host);
        IsOpenOnThisMachine = IsLoopbackOnly && !plan.KnowsCallers;
        var planned = new PlannedRoutes(plan, store, Accounts, options.Time);
        var meters = plan.RateLimits.Select(limit => new RateMeter(limit, options.Time)).ToArray();
        var permissions = new Permissions(plan, store);
        foreach (var endpoint in plan.Endpoints)
            Routes.Add(planned.Make(endpoint, permissions) with { Limits = RateLimits.Of(endpoint, meters) });
        if (plan.Endpoints.Select(endpoint => endpoint.ErrorShape).OfType<Shape>().Distinct().ToList() is [var common])
            ErrorBody = new ErrorBody(common);
        foreach (var route in SystemRoutes.Of(plan))
            Routes.Add(route);
    }

    public Plan Plan { get; }

    public SetoutOptions Options { get; }

    public RouteTable Routes { get; }

    public ILogger Log { get; }

    /// <summary>Where passwords are hashed, few at a time.</summary>
    public HashGate Hashes { get; } = new();

    /// <summary>The accounts; null where the plan keeps none.</summary>
    public AccountDesk? Accounts { get; }

    /// <summary>Callers by the tokens of others; null where the plan has none.</summary>
    public IssuerDesk? Issuer { get; }

    /// <summary>The cookies of sessions; null where the plan sets none.</summary>
    public CookieDesk? Cookies => Accounts?.Cookies;

    /// <summary>Callers by API keys; null where the plan has none.</summary>
    public ApiKeyDesk? Keys { get; }

    /// <summary>What is recorded of requests; null where the plan asks for no audit log.</summary>
    public AuditedEvents? Audit { get; }

    /// <summary>The headers of requests that decide about replies: <c>Vary</c>.</summary>
    public StringValues Varies { get; }

    /// <summary>Which pages of other origins may call; null where none may.</summary>
    public CrossOrigin? CrossOrigin { get; }

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLoopbackOnly { get; }

    /// <summary>Whether everybody on this machine, and nobody else, may do everything.</summary>
    public bool IsOpenOnThisMachine { get; }

    /// <summary>The body of errors that belong to no endpoint, where all endpoints that document one document the same.</summary>
    public ErrorBody? ErrorBody { get; }

    /// <summary>What opening changed in the database, in words.</summary>
    public EquatableArray<string> DatabaseChanges { get; private init; }

    /// <summary>Opens the database and compiles the plan.</summary>
    /// <exception cref="DatabaseException">The database cannot be used for the plan.</exception>
    public static Runtime Open(Plan plan, SetoutOptions options, ILogger log)
    {
        var file = options.DataFile;
        var storing = new StoreOptions { File = file, Time = options.Time };
        var opening = SqliteStore.Open(plan, plan.Bounds.Time is { } time ? storing with { StatementLimit = time.Value } : storing);
        return opening switch
        {
            Opened opened => new Runtime(plan, options, log, opened.Store) { DatabaseChanges = opened.Changes },
            SchemaRefused refused => throw DatabaseException.Of(file, refused),
            _ => throw DatabaseException.Of(file, (Unusable)opening),
        };
    }

    private static string VariesOf(Plan plan, CrossOrigin? crossOrigin) =>
        string.Join(", ", new[] { "Accept", "Authorization", "Prefer", plan.ApiKeys?.Header ?? "", plan.Accounts?.Cookies is null ? "" : "Cookie", crossOrigin is { Varies: true } ? "Origin" : "" }.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the database answers.</summary>
    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellation) => (await store.CheckAsync(cancellation)).IsReady;

    /// <summary>Counts a request in; false where this runtime is closed, and another has taken its place.</summary>
    public bool TryEnter()
    {
        var seen = Volatile.Read(ref users);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref users, seen + 1, seen);
            if (before == seen)
                return true;
            seen = before;
        }
        return false;
    }

    /// <summary>Counts a request, or the owner, out; the last one closes the database.</summary>
    public ValueTask LeaveAsync() => Interlocked.Decrement(ref users) == 0 ? CloseAsync() : default;

    private async ValueTask CloseAsync()
    {
        if (Accounts is not null)
            await Accounts.DisposeAsync();
        if (retention is not null)
            await retention.DisposeAsync();
        Hashes.Dispose();
        await store.DisposeAsync();
    }
}
