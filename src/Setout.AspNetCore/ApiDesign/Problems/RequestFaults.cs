using Microsoft.AspNetCore.Http;

namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>What the server itself found wrong with a request while its body was read.</summary>
internal static class RequestFaults
{
    public static Problem Explain(BadHttpRequestException fault, SetoutOptions options) => fault.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(options),
        _ => new Problem(ProblemKinds.InvalidRequest, "The body did not arrive as its headers say, or too slowly."),
    };

    public static Problem TooLarge(SetoutOptions options) =>
        new(ProblemKinds.TooLarge, $"A body may be {options.MaxBodyBytes:N0} bytes long.");
}
