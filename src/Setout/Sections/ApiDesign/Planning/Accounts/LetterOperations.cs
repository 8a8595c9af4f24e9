using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>What is done by letters to the address of an account: a forgotten password, an address to confirm.</summary>
internal sealed class LetterOperations(ApiContext context, PlannedAccounts accounts)
{
    /// <summary>The operation; null where a word of the path may mean something else and nothing shows a token.</summary>
    public Operation? Plan(Endpoint endpoint, PathTemplate path, List<Inference> inferences)
    {
        var place = PlaceOf(endpoint, path);
        var shown = AccountOperations.Shown(endpoint);
        switch (AccountWords.ActionOf(endpoint.Method.Value, path))
        {
            case AccountAction.ResetPassword when shown is null || place is not null:
                return Reset(endpoint, place ?? new(TokenPlaceKind.Body, "token"), inferences);
            case AccountAction.ForgotPassword or AccountAction.ResetPassword:
                return AccountOperations.Respond(endpoint, new ForgotPasswordAnswer(accounts.Entity), ToWhom(endpoint, inferences), AccountOperations.Constant(endpoint), 204);
            case AccountAction.SendConfirmation when accounts.Confirmed.Length > 0:
                return AccountOperations.Respond(endpoint, new SendConfirmationAnswer(accounts.Entity), ToWhom(endpoint, inferences), AccountOperations.Constant(endpoint), 204);
            case AccountAction.ConfirmAddress when accounts.Confirmed.Length > 0 && (place is not null || shown is null && !IsVague(path)):
                return Confirm(endpoint, place ?? new(endpoint.Method.Value == "GET" ? TokenPlaceKind.Query : TokenPlaceKind.Body, "token"), inferences);
            default:
                return null;
        }
    }

    private Operation Reset(Endpoint endpoint, TokenPlace place, List<Inference> inferences)
    {
        var names = AccountOperations.Shown(endpoint)?.Members.Select(member => member.Name).ToList() ?? [];
        var next = names.Find(name => Names.Words(name).Contains("new")) ?? names.Find(AccountWords.IsPassword) ?? context.Casing.Spell("new_password");
        if (names.Count == 0)
            inferences.Add(new($"the request has {(place.Kind == TokenPlaceKind.Body ? $"`{place.Name}` and " : "")}`{next}`", "no body is shown", endpoint.Span));
        var request = AccountOperations.Request(endpoint, place.Kind == TokenPlaceKind.Body ? [place.Name, next] : [next]);
        var typed = request with { Members = request.Members.Select(member => member.Name == next ? member with { Type = accounts.PasswordType } : member).ToEquatableArray() };
        return With(AccountOperations.Respond(endpoint, new ResetPasswordAnswer(accounts.Entity, place, next), typed, AccountOperations.Constant(endpoint), 204), endpoint, place);
    }

    private Operation Confirm(Endpoint endpoint, TokenPlace place, List<Inference> inferences)
    {
        if (PlaceOf(endpoint, PathTemplate.Parse(endpoint.Path.Value)) is null)
            inferences.Add(new($"`{place.Name}` has the token", "nothing shows where it stands", endpoint.Span));
        var request = place.Kind == TokenPlaceKind.Body ? AccountOperations.Request(endpoint, [place.Name]) : null;
        return With(AccountOperations.Respond(endpoint, new ConfirmAddressAnswer(accounts.Entity, place), request, AccountOperations.Constant(endpoint), 204), endpoint, place);
    }

    /// <summary>The identifier that is shown, else the address.</summary>
    private RequestShape ToWhom(Endpoint endpoint, List<Inference> inferences)
    {
        var shown = AccountOperations.Shown(endpoint)?.Members.FirstOrDefault(member => AccountWords.IsIdentifier(member.Name));
        if (shown is null)
            inferences.Add(new($"the request has `{context.Casing.Spell(accounts.Address)}`", "no body shows to whom", endpoint.Span));
        var name = shown?.Name ?? context.Casing.Spell(accounts.Address);
        var field = context.FieldOf(context.Entity(accounts.Entity), name)?.Name ?? "";
        var known = accounts.Identifiers.Contains(field) ? field : accounts.Address;
        var request = AccountOperations.Request(endpoint, [name]);
        return request with { Members = request.Members.Select(member => member.Name == name ? member with { Field = known } : member).ToEquatableArray() };
    }

    /// <summary>Where the token stands, by what is shown; null where nothing shows it.</summary>
    private static TokenPlace? PlaceOf(Endpoint endpoint, PathTemplate path)
    {
        if (path.EndsInParameter)
            return new(TokenPlaceKind.Path, path.Segments[^1].Text);
        if (AccountOperations.Shown(endpoint)?.Members.FirstOrDefault(member => AccountWords.IsLetterToken(member.Name)) is { } member)
            return new(TokenPlaceKind.Body, member.Name);
        return endpoint.Parameters.FirstOrDefault(parameter => parameter.In == ParameterPlace.Query && AccountWords.IsLetterToken(parameter.Name.Value)) is { } parameter
            ? new(TokenPlaceKind.Query, parameter.Name.Value)
            : null;
    }

    /// <summary>Whether <c>/auth/verify</c> may as well ask whether an access token is good.</summary>
    private static bool IsVague(PathTemplate path) => Names.Key(path.Segments[^1].Text) is "verify" or "confirm" or "activate";

    private static Operation With(Operation operation, Endpoint endpoint, TokenPlace place) =>
        place.Kind != TokenPlaceKind.Query || endpoint.Parameters.Any(parameter => parameter.In == ParameterPlace.Query && parameter.Name.Value == place.Name)
            ? operation
            : operation with { Query = [new(place.Name, new ScalarType(ScalarKind.Text), true, "the token of the letter")] };
}
