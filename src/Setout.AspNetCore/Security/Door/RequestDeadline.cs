using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.Security.Door;

/// <summary>Ends the work on a request after the time that the design gives it; the answer itself may take longer to arrive.</summary>
internal sealed class RequestDeadline : IDisposable
{
    private readonly HttpContext http;
    private readonly CancellationToken gone;
    private readonly CancellationTokenSource late;
    private readonly TimeSpan limit;

    private RequestDeadline(HttpContext http, TimeSpan limit)
    {
        (this.http, this.limit, gone) = (http, limit, http.RequestAborted);
        late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(limit);
        http.RequestAborted = late.Token;
    }

    /// <summary>Null where the design gives no time.</summary>
    public static RequestDeadline? Start(HttpContext http, Runtime runtime) => runtime.Plan.Bounds.Time is { } time ? new(http, time.Value) : null;

    /// <summary>Whether the time is over, and the caller still waits.</summary>
    public bool IsOver => late.IsCancellationRequested && !gone.IsCancellationRequested;

    public Problem Problem => new(ProblemKinds.TimedOut, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It took longer than the {limit.TotalSeconds} s that the design gives a request. Nothing of it is certain to have happened: read before you send it again."));

    /// <summary>Gives the caller back its own token: what is ready is sent.</summary>
    public void Dispose()
    {
        http.RequestAborted = gone;
        late.Dispose();
    }
}
