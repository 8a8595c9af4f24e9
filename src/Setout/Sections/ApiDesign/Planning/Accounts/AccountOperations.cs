using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>Registering, signing in and out, new tokens, another password.</summary>
internal sealed class AccountOperations(ApiContext context, PlannedAccounts accounts)
{
    private const int LongestText = 1024;

    private readonly LetterOperations letters = new(context, accounts);
    private readonly AccountShapes shapes = new(context);
    private readonly RequestPlanner requests = new(context);
    private readonly ResponsePlanner responses = new(context);

    /// <summary>The operation; null where the endpoint does nothing about accounts.</summary>
    public Operation? Plan(Endpoint endpoint, PathTemplate path, List<Inference> inferences)
    {
        var entity = context.Entity(accounts.Entity);
        if (AccountWords.OwnPasswordOf(endpoint.Method.Value, path, entity.Name) is { } parameter && ChangePassword(endpoint, entity) is { Answer: PasswordAnswer answer } change)
            return change with { Answer = answer with { Of = parameter } };
        switch (AccountWords.ActionOf(endpoint.Method.Value, path))
        {
            case AccountAction.Register when AccountInference.TakesPassword(endpoint):
                return Register(endpoint, entity, inferences);
            case AccountAction.SignIn when AccountInference.TakesPassword(endpoint):
                return Respond(endpoint, new SignInAnswer(entity.Name), SignInRequest(endpoint, entity, inferences), shapes.Of(endpoint, entity, inferences), 200);
            case AccountAction.Refresh:
                var token = Shown(endpoint)?.Members.FirstOrDefault(member => Names.Key(member.Name).Contains("token", StringComparison.Ordinal) || Names.Key(member.Name) == "refresh")?.Name;
                var member = token ?? context.Casing.Spell("refresh_token");
                return Respond(endpoint, new RefreshAnswer(entity.Name, member), Request(endpoint, [member]), shapes.Of(endpoint, entity, inferences), 200);
            case AccountAction.SignOut:
                return Respond(endpoint, new SignOutAnswer(entity.Name), Shown(endpoint) is null ? null : Request(endpoint, []), Constant(endpoint), 204);
            case AccountAction.ChangePassword:
                return ChangePassword(endpoint, entity);
            case AccountAction.ResetPassword when Shown(endpoint) is { } shown && shown.Members.Any(member => IsCurrent(member.Name)):
                return ChangePassword(endpoint, entity);
            case AccountAction.ForgotPassword or AccountAction.ResetPassword or AccountAction.ConfirmAddress or AccountAction.SendConfirmation when accounts.Address.Length > 0:
                return letters.Plan(endpoint, path, inferences);
            default:
                return null;
        }
    }

    private Operation Register(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        var givesTokens = AccountShapes.GivesTokens(ResponsePlanner.Success(endpoint)?.Body?.Json);
        var response = givesTokens ? shapes.Of(endpoint, entity, inferences) : responses.Item(endpoint, entity, inferences);
        var request = requests.Whole(endpoint, entity, [], inferences);
        if (!request.Members.Any(member => member.Field == accounts.Password))
            request = request with { Members = [.. request.Members, Password("password", accounts.Password)] };
        var whole = request with
        {
            Members = request.Members.Select(Addressed).Select(member => member.Field == accounts.Password || accounts.Identifiers.Contains(member.Field) ? member with { IsRequired = true, IsNullable = false } : member).ToEquatableArray(),
        };
        return Respond(endpoint, new CreateAnswer(entity.Name, []) { IsAccount = true, GivesTokens = givesTokens }, whole, response, 201);
    }

    /// <summary>An address is one, also where its type does not say so.</summary>
    private RequestMember Addressed(RequestMember member) =>
        member.Field.Length > 0 && member.Field == accounts.Address && member.Type is ScalarType { Kind: ScalarKind.Text, Format: TextFormat.None } text ? member with { Type = text with { Format = TextFormat.Email } } : member;

    private RequestShape SignInRequest(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        if (Shown(endpoint) is not { } shown)
        {
            inferences.Add(new($"the request has `{context.Casing.Spell(accounts.Identifiers[0])}` and `password`", "no body is shown", endpoint.Span));
            return new([Text(context.Casing.Spell(accounts.Identifiers[0]), accounts.Identifiers[0]), Text("password", accounts.Password)], default);
        }
        return new(shown.Members.DistinctBy(member => member.Name).Select(member =>
            AccountWords.IsPassword(member.Name) ? Text(member.Name, accounts.Password)
            : context.FieldOf(entity, member.Name) is { } field && accounts.Identifiers.Contains(field.Name) ? Text(member.Name, field.Name) with { Type = field.Type is ScalarType { Kind: not ScalarKind.Text } typed ? typed : Text(member.Name, field.Name).Type }
            : AccountWords.IsAnyIdentifier(member.Name) ? Text(member.Name, accounts.Identifiers[0])
            : new RequestMember(member.Name, new JsonType(), false, member.NameSpan) { IsNullable = true }).ToEquatableArray(), shown.Span);
    }

    private Operation ChangePassword(Endpoint endpoint, PlannedEntity entity)
    {
        var shown = Shown(endpoint)?.Members.Select(member => member.Name).ToList() ?? [];
        var current = shown.Find(IsCurrent) ?? context.Casing.Spell("current_password");
        var next = shown.Find(name => Names.Words(name).Contains("new")) ?? shown.Find(AccountWords.IsPassword) ?? context.Casing.Spell("new_password");
        var request = Request(endpoint, [current, next]);
        var typed = request with { Members = request.Members.Select(member => member.Name == next ? member with { Type = accounts.PasswordType } : member).ToEquatableArray() };
        return Respond(endpoint, new PasswordAnswer(entity.Name, current, next), typed, Constant(endpoint), 204);
    }

    /// <summary>The member of a change of the own account that has the password in use; empty where the body has none beside another one.</summary>
    public static string CurrentPasswordOf(EntityAnswer answer, RequestShape? request, PlannedAccounts? accounts, List<Inference> inferences)
    {
        if (answer is not (MergeAnswer or ReplaceAnswer) || accounts is null || request is null || request.Members.All(member => member.Field != accounts.Password)
            || request.Members.FirstOrDefault(member => member.Field.Length == 0 && IsCurrent(member.Name) && Names.Words(member.Name).Any(word => word is "password" or "pwd" or "pass")) is not { } current)
            return "";
        inferences.RemoveAll(inference => inference.What == $"`{current.Name}` is accepted and not stored");
        inferences.Add(new($"`{current.Name}` must be the password in use, where another one is sent", "its name says so", current.Origin));
        return current.Name;
    }

    private static bool IsCurrent(string name) => Names.Words(name).Any(word => word is "current" or "old" or "existing" or "previous");

    /// <summary>The members needed, and those that are shown besides.</summary>
    public static RequestShape Request(Endpoint endpoint, EquatableArray<string> needed) => new(
        [
            .. needed.Select(name => Text(name, "")),
            .. (Shown(endpoint)?.Members ?? []).DistinctBy(member => member.Name).Where(member => !needed.Contains(member.Name))
                .Select(member => new RequestMember(member.Name, new JsonType(), false, member.NameSpan) { IsNullable = true }),
        ], Shown(endpoint)?.Span ?? default);

    public static JsonSampleObject? Shown(Endpoint endpoint) => endpoint.Request?.Json is JsonSampleObject { Members.IsEmpty: false } shown ? shown : null;

    public static RequestMember Text(string name, string field) => new(name, new ScalarType(ScalarKind.Text) { MinLength = 1, MaxLength = LongestText }, true, default) { Field = field };

    private RequestMember Password(string name, string field) => new(name, accounts.PasswordType, true, default) { Field = field };

    public static ConstantShape? Constant(Endpoint endpoint) => ResponsePlanner.Success(endpoint)?.Body?.Json is { } sample ? new(SampleJson.Write(sample)) : null;

    public static Operation Respond(Endpoint endpoint, Answer answer, RequestShape? request, Shape? response, int usual)
    {
        var status = ResponsePlanner.Success(endpoint)?.Status ?? endpoint.Responses.FirstOrDefault(success => success.Status is >= 200 and < 300)?.Status ?? (response is null ? usual : usual == 204 ? 200 : usual);
        return new(answer, request, status, status == 204 ? null : response);
    }
}
