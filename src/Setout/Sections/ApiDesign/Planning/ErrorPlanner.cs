using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>The body and the statuses of errors.</summary>
internal static class ErrorPlanner
{
    private const string SignInFailed = "The identifier and the password do not belong together";
    private const string StaleToken = "The token is not valid, or not any more";
    private const string NotSignedIn = "Nobody is signed in";
    private const string NotGranted = "It is not granted to the caller";
    private const string TooManyAttempts = "Too many attempts have failed";
    private const string Malformed = "The request is malformed";
    private const string NoRow = "There is no such row";
    private const string NotJson = "JSON is not accepted";
    private const string Conflict = "The request conflicts with what is stored";
    private const string Changed = "The row has changed since it was read";
    private const string TooLarge = "The body is too large";
    private const string BodyNotJson = "The body is not JSON";
    private const string NotAllowed = "A value is not allowed";

    /// <summary>The documented error body; null where none is shown or nothing in it has a known meaning.</summary>
    public static Shape? ShapeOf(Endpoint? endpoint, ApiDesignSection api)
    {
        var body = endpoint?.Errors.Select(error => error.Body).FirstOrDefault(body => body?.Json is JsonSampleObject) ?? api.ErrorBody;
        return body?.Json is JsonSampleObject sample && Shape(sample, false) is { } shape && Speaks(shape) ? shape : null;
    }

    /// <summary>What is documented, and what can arise though it is not.</summary>
    public static EquatableArray<PlannedError> Errors(Endpoint endpoint, Answer answer, bool hasBody)
    {
        var errors = new SortedList<int, PlannedError>(endpoint.Errors.Count);
        foreach (var error in endpoint.Errors)
            errors.TryAdd(error.Status, new(error.Status, error.Description, error.Span));
        foreach (var (status, reason) in Arising(answer, hasBody))
            errors.TryAdd(status, new(status, reason, default));
        return errors.Values.ToEquatableArray();
    }

    /// <summary>The errors of an endpoint, and those of callers whom nothing grants it to.</summary>
    public static EquatableArray<PlannedError> Guarded(EquatableArray<PlannedError> errors, PlannedAccess access)
    {
        if (access.IsOpen)
            return errors;
        var all = errors.ToList();
        if (!all.Exists(error => error.Status == 401))
            all.Add(new(401, NotSignedIn, default));
        if (!all.Exists(error => error.Status == 403) && (!access.Denials.IsEmpty || !access.Grants.Any(grant => grant is { Role: PlannedGrant.SignedIn, Rows.IsAll: true })))
            all.Add(new(403, NotGranted, default));
        return all.OrderBy(error => error.Status).ToEquatableArray();
    }

    /// <summary>Whether an error is one that arises anyhow, in its usual words.</summary>
    public static bool IsUsual(int status, string description) => (status, description) is
        (401, SignInFailed or NotSignedIn) or (429, TooManyAttempts) or (400, Malformed or StaleToken) or (404, NoRow or StaleToken) or (406, NotJson) or (409, Conflict) or (412, Changed) or (413, TooLarge) or (415, BodyNotJson) or (422, NotAllowed);

    private static IEnumerable<(int, string)> Arising(Answer answer, bool hasBody)
    {
        if (answer is ConfirmAddressAnswer { Token.Kind: TokenPlaceKind.Query })
            yield return (400, StaleToken);
        if (answer is ConfirmAddressAnswer { Token.Kind: TokenPlaceKind.Path } or ResetPasswordAnswer { Token.Kind: TokenPlaceKind.Path })
            yield return (404, StaleToken);
        if (answer is SignInAnswer or RefreshAnswer)
            yield return (401, answer is SignInAnswer ? SignInFailed : NotSignedIn);
        if (answer is SignInAnswer or PasswordAnswer)
            yield return (429, TooManyAttempts);
        if (answer is ListAnswer or SummaryAnswer || hasBody)
            yield return (400, Malformed);
        if (answer is EntityAnswer { Scope.IsEmpty: false } or EntityAnswer { Parents.IsEmpty: false })
            yield return (404, NoRow);
        if (answer is not HealthAnswer and not ExampleAnswer)
            yield return (406, NotJson);
        if (answer is CreateAnswer or ReplaceAnswer or MergeAnswer or DeleteAnswer or TransitionAnswer)
            yield return (409, Conflict);
        if (answer is ReplaceAnswer or MergeAnswer or DeleteAnswer or TransitionAnswer)
            yield return (412, Changed);
        if (hasBody)
        {
            yield return (413, TooLarge);
            yield return (415, BodyNotJson);
            yield return (422, NotAllowed);
        }
    }

    private static ObjectShape Shape(JsonSampleObject sample, bool inError) =>
        new(sample.Members.DistinctBy(member => member.Name)
            .Select(member => new ShapeMember(member.Name, Member(member, inError), member.NameSpan)).ToEquatableArray());

    private static Shape Member(JsonSampleMember member, bool inError) => (Names.Key(member.Name), member.Value) switch
    {
        ("detail" or "violation" or "error" or "field" or "fielderror" or "validation", JsonSampleArray list) => ViolationPlanner.Shape(list),
        (_, JsonSampleObject inner) when Names.Key(member.Name) is "meta" or "problem" || (Names.Key(member.Name) is "error" && !inError) => Shape(inner, true),
        ("code" or "errorcode" or "slug", JsonSampleLeaf { Kind: JsonLeafKind.Number }) => new ComputedShape(ComputedValue.ErrorStatus),
        ("code" or "errorcode" or "slug" or "type", JsonSampleLeaf leaf) => new ComputedShape(CodeLike(leaf)),
        ("status" or "statuscode" or "httpstatus", JsonSampleLeaf { Kind: JsonLeafKind.Number }) => new ComputedShape(ComputedValue.ErrorStatus),
        ("title" or "name", JsonSampleLeaf) => new ComputedShape(ComputedValue.ErrorTitle),
        ("message" or "detail" or "description" or "reason" or "msg", JsonSampleLeaf { Kind: not JsonLeafKind.Number }) => new ComputedShape(ComputedValue.ErrorDetail),
        ("error", JsonSampleLeaf { Kind: JsonLeafKind.Text } leaf) => new ComputedShape(leaf.Value.Contains(' ', StringComparison.Ordinal) ? ComputedValue.ErrorDetail : CodeLike(leaf)),
        ("timestamp" or "time", JsonSampleLeaf) => new ComputedShape(ComputedValue.Now),
        ("path" or "instance", JsonSampleLeaf) => new ComputedShape(ComputedValue.ErrorInstance),
        ("traceid" or "requestid" or "correlationid", JsonSampleLeaf) => new ComputedShape(ComputedValue.ErrorTraceId),
        ("detail" or "violation" or "field" or "fielderror" or "validation" or "error", JsonSampleObject) => new ComputedShape(ComputedValue.ErrorMembers),
        _ => new ConstantShape(SampleJson.Write(member.Value)),
    };

    private static ComputedValue CodeLike(JsonSampleLeaf sample) =>
        IsInCapitals(sample) ? ComputedValue.ErrorCodeInCapitals : ComputedValue.ErrorCode;

    /// <summary>Whether a code is shown as <c>NOT_FOUND</c>; then all of them are spelled so.</summary>
    public static bool IsInCapitals(JsonSample sample) =>
        sample is JsonSampleLeaf { Kind: JsonLeafKind.Text } leaf && leaf.Value.Any(char.IsAsciiLetterUpper) && !leaf.Value.Any(sign => char.IsLower(sign) || sign == ' ');

    /// <summary>Whether a body says anything of the error at hand.</summary>
    private static bool Speaks(Shape shape) => shape switch
    {
        ComputedShape { Value: ComputedValue.ErrorCode or ComputedValue.ErrorCodeInCapitals or ComputedValue.ErrorDetail or ComputedValue.ErrorTitle or ComputedValue.ErrorStatus or ComputedValue.ErrorViolations or ComputedValue.ErrorMembers } => true,
        ViolationsShape => true,
        ObjectShape group => group.Members.Any(member => Speaks(member.Value)),
        _ => false,
    };
}
