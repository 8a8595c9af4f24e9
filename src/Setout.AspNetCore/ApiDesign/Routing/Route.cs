using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.Security.Door;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>One method at one path, and what answers it.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">As planned, with <c>{name}</c>.</param>
/// <param name="Begin">Makes the call of one request.</param>
internal sealed record Route(string Method, string Path, Func<Exchange, Call> Begin)
{
    /// <summary>What the design plans; null for our own routes, such as the page.</summary>
    public PlannedEndpoint? Endpoint { get; init; }

    /// <summary>The media type of success, which <c>Accept</c> must allow; empty where there is no body.</summary>
    public string Produces { get; init; } = "application/json";

    /// <summary>The documented body of errors; null for problem+json.</summary>
    public ErrorBody? ErrorBody { get; init; }

    /// <summary>How often it may be asked for; null for as often as one likes.</summary>
    public RateLimits? Limits { get; init; }

    /// <summary>The media types of request bodies; empty where none is taken.</summary>
    public EquatableArray<string> Consumes { get; init; }
}
