using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Where requests to an endpoint have the token of a letter.</summary>
internal sealed class TokenSource
{
    private readonly TokenPlace place;
    private readonly int member;
    private readonly int segment;
    private readonly SourceSpan origin;

    public TokenSource(AccountEndpoint account, TokenPlace place)
    {
        this.place = place;
        member = place.Kind == TokenPlaceKind.Body ? account.IndexOf(each => each.Name == place.Name) : -1;
        segment = place.Kind == TokenPlaceKind.Path ? new PathTemplate(account.Planned.Path).Names.ToList().IndexOf(place.Name) : -1;
        origin = member < 0 ? default : account.Planned.Request!.Members[member].Origin;
    }

    /// <summary>The token; empty where there is none.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="sent">What stands in a place of its body.</param>
    public string Of(Exchange exchange, Func<int, string> sent) => place.Kind switch
    {
        TokenPlaceKind.Body => sent(member),
        TokenPlaceKind.Path => PercentEncoding.Decode(exchange.PathValue(segment), plusIsSpace: false) ?? "",
        _ => QueryPart.Split(exchange.Target.Query.ToString()).Select(part => part.Part).FirstOrDefault(part => part?.FullName == place.Name)?.Value ?? "",
    };

    /// <summary>The problem of a token that is none.</summary>
    public Problem Refused()
    {
        const string Detail = "is not valid, or not any more";
        return place.Kind switch
        {
            TokenPlaceKind.Body => new Problem(ProblemKinds.InvalidValues, $"`{place.Name}` {Detail}.") { Violations = [new Violation(ViolationPlace.Body, $"/{place.Name}", "invalid_token", Detail, origin)] },
            TokenPlaceKind.Query => new Problem(ProblemKinds.InvalidParameter, $"`{place.Name}` {Detail}.") { Violations = [new Violation(ViolationPlace.Parameter, place.Name, "invalid_token", Detail, origin)] },
            _ => new Problem(ProblemKinds.NotFound, $"`{place.Name}` {Detail}."),
        };
    }
}
