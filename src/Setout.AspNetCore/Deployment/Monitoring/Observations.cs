using Microsoft.Extensions.Logging;

namespace Setout.AspNetCore.Deployment.Monitoring;

/// <summary>Everything that happens and is worth telling: one closed set.</summary>
internal static partial class Observations
{
    [LoggerMessage(1, LogLevel.Information, "serving {Title} at {Address}")]
    public static partial void Serving(this ILogger logger, string title, string address);

    [LoggerMessage(2, LogLevel.Information, "stopping: requests under way are finished first")]
    public static partial void Stopping(this ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "reloaded: {Endpoints} endpoints, {Entities} entities")]
    public static partial void Reloaded(this ILogger logger, int endpoints, int entities);

    [LoggerMessage(4, LogLevel.Debug, "{Method} {Path} {Status} in {Milliseconds} ms")]
    public static partial void Served(this ILogger logger, string method, string path, int status, double milliseconds);

    [LoggerMessage(5, LogLevel.Error, "{Method} {Path} failed, trace {TraceId}")]
    public static partial void Failed(this ILogger logger, Exception exception, string method, string path, string traceId);

    [LoggerMessage(8, LogLevel.Warning, "{Method} {Path} was answered with {Status}: {Reason} Trace {TraceId}")]
    public static partial void Unavailable(this ILogger logger, string method, string path, int status, string reason, string traceId);

    [LoggerMessage(6, LogLevel.Debug, "{Method} {Path}: the caller went away")]
    public static partial void Abandoned(this ILogger logger, string method, string path);

    [LoggerMessage(9, LogLevel.Information, "a letter is on its way to {Place}: {Subject}")]
    public static partial void LetterSent(this ILogger logger, string subject, string place);

    [LoggerMessage(10, LogLevel.Error, "a letter was lost, {Subject}: {Reason}")]
    public static partial void LetterLost(this ILogger logger, string subject, string reason);

    [LoggerMessage(11, LogLevel.Information, "{Method} {Path} was refused to {Caller}: {Rule}. Trace {TraceId}")]
    public static partial void Denied(this ILogger logger, string method, string path, string caller, string rule, string traceId);

    [LoggerMessage(12, LogLevel.Information, "retention: {Rule}: {Applied} done, {Held} held by rows that point at them")]
    public static partial void Retained(this ILogger logger, string rule, long applied, long held);

    [LoggerMessage(13, LogLevel.Error, "retention failed, and is tried again in an hour")]
    public static partial void RetentionFailed(this ILogger logger, Exception exception);

    [LoggerMessage(7, LogLevel.Information, "database: {Change}")]
    public static partial void DatabaseChanged(this ILogger logger, string change);
}
