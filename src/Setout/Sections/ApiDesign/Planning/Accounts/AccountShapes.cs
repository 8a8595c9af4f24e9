using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>Bodies that give tokens: which member is which, and where the account is shown.</summary>
internal sealed class AccountShapes(ApiContext context)
{
    private readonly RowShapes rows = new(context);

    /// <summary>Whether a body gives tokens.</summary>
    public static bool GivesTokens(JsonSample? sample) => sample is JsonSampleObject body
        && body.Members.Any(member => MeaningOf(member) is ComputedValue.AccessToken or ComputedValue.RefreshToken || GivesTokens(member.Value as JsonSampleObject));

    /// <summary>The documented body; where none is, the one of OAuth 2.0 (RFC 6749, 5.1).</summary>
    public Shape Of(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        if (ResponsePlanner.Success(endpoint)?.Body?.Json is JsonSampleObject sample && GivesTokens(sample))
            return Object(sample, entity, inferences);
        inferences.Add(new("the response has an access token and a refresh token (RFC 6749)", "no body is shown in JSON", endpoint.Span));
        return new ObjectShape(
        [
            new(context.Casing.Spell("access_token"), new ComputedShape(ComputedValue.AccessToken), default),
            new(context.Casing.Spell("token_type"), new ConstantShape("\"Bearer\""), default),
            new(context.Casing.Spell("expires_in"), new ComputedShape(ComputedValue.ExpiresIn), default),
            new(context.Casing.Spell("refresh_token"), new ComputedShape(ComputedValue.RefreshToken), default),
        ]);
    }

    private ObjectShape Object(JsonSampleObject sample, PlannedEntity entity, List<Inference> inferences) =>
        new(sample.Members.DistinctBy(member => member.Name).Where(member => !AccountWords.IsPassword(member.Name))
            .Select(member => new ShapeMember(member.Name, Member(member, entity, inferences), member.NameSpan)).ToEquatableArray());

    private Shape Member(JsonSampleMember member, PlannedEntity entity, List<Inference> inferences)
    {
        if (MeaningOf(member) is { } meaning)
            return new ComputedShape(meaning);
        if (member.Value is JsonSampleObject inner)
            return !GivesTokens(inner) && rows.IsRow(inner, entity) ? rows.Row(inner, entity, inferences) : Object(inner, entity, inferences);
        if (context.FieldOf(entity, member.Name) is { IsShown: true } field && member.Value is JsonSampleLeaf)
            return new AccountFieldShape(field.Name);
        if (IsAccount(member, entity))
            return context.DefaultRow(entity);
        inferences.Add(new($"`{member.Name}` is a constant of the example", "its name says nothing that is known", member.NameSpan));
        return new ConstantShape(SampleJson.Write(member.Value));
    }

    /// <summary><c>{ token, user }</c></summary>
    private static bool IsAccount(JsonSampleMember member, PlannedEntity entity) =>
        member.Value is JsonSampleLeaf { Kind: JsonLeafKind.Word } && (Names.Same(member.Name, entity.Name) || Names.Key(member.Name) is "user" or "account" or "profile");

    private static ComputedValue? MeaningOf(JsonSampleMember member) => member.Value is not JsonSampleLeaf leaf ? null : Names.Key(member.Name) switch
    {
        "token" or "accesstoken" or "access" or "jwt" or "jwttoken" or "authtoken" or "bearertoken" or "idtoken" or "sessiontoken" => ComputedValue.AccessToken,
        "refreshtoken" or "refresh" => ComputedValue.RefreshToken,
        "expiresin" or "expirein" or "expires" or "expiration" or "ttl" when leaf.Kind == JsonLeafKind.Number || leaf.Type is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number } => ComputedValue.ExpiresIn,
        "expiresin" or "expirein" when leaf.Kind == JsonLeafKind.Word => ComputedValue.ExpiresIn,
        "expiresat" or "expireat" or "expiration" or "tokenexpiresat" => ComputedValue.ExpiresAt,
        _ => null,
    };
}
