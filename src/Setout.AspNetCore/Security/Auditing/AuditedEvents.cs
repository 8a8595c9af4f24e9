using Setout.AspNetCore.ApiDesign.Calls;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Auditing;

/// <summary>What is recorded beside changes and reads of rows: sign-ins, refusals. What cannot be recorded is not answered.</summary>
internal sealed class AuditedEvents(PlannedAudit audit, SqliteStore store)
{
    /// <summary>Records that a caller was refused something, where the design asks for that.</summary>
    public ValueTask<Problem?> RefusedAsync(Exchange exchange, Problem problem) =>
        audit.Refusals && exchange.Caller.Fault == StorageFault.None ? RecordAsync(exchange, problem, "refused", "") : new(problem);

    /// <summary>Records how an attempt to sign in ended, where the design asks for that.</summary>
    public ValueTask<Problem?> AnsweredAsync(Exchange exchange, Problem? problem) =>
        audit.SignIns && exchange.Route?.Endpoint?.Answer is SignInAnswer && problem is not { Fault: not StorageFault.None } ? RecordAsync(exchange, problem, "sign-in", exchange.Attempted) : new(problem);

    private async ValueTask<Problem?> RecordAsync(Exchange exchange, Problem? problem, string deed, string row)
    {
        var entry = new AuditRow { Deed = deed, Entity = deed == "sign-in" ? exchange.Runtime.Plan.Accounts?.Entity ?? "" : "", Row = row, Result = problem is null ? "done" : $"{problem.Kind.Status}" };
        return await store.RecordAsync(entry, exchange.Http.RequestAborted) is Faulted { Fault: var fault } ? StoreProblems.Of(fault) : problem;
    }
}
