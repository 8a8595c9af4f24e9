namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>Every kind of error that an API can answer with.</summary>
internal static class ProblemKinds
{
    /// <summary>Where the pages of the kinds are served.</summary>
    public const string PagePrefix = "/problems/";

    public static readonly ProblemKind MalformedPath = new("malformed_path", 400, "The path is malformed",
        "A percent escape of the path is broken, or its bytes are no UTF-8. Encode each value once, as UTF-8.");

    public static readonly ProblemKind InvalidParameter = new("invalid_parameter", 400, "A parameter cannot be used",
        "A parameter of the query is unknown, is given twice, or has a value that cannot be read. Every such parameter is listed under `errors`. Unknown parameters are refused, since ignoring a misspelt filter would answer with too much.");

    public static readonly ProblemKind MalformedBody = new("malformed_body", 400, "The body is not valid JSON",
        "The body must be one JSON value in UTF-8, without comments, trailing commas or anything behind it, at most 64 levels deep. `errors` says where it breaks.");

    public static readonly ProblemKind InvalidBody = new("invalid_body", 400, "The body has not the documented members",
        "A member of the body is unknown or stands there twice. Each one is listed under `errors`, with a JSON pointer and, where there is one, the member that was probably meant.");

    public static readonly ProblemKind InvalidHeader = new("invalid_header", 400, "A header cannot be read",
        "A header of the request has a value that cannot be read. `errors` names it.");

    public static readonly ProblemKind InvalidRequest = new("invalid_request", 400, "The request is malformed",
        "The request breaks a rule of HTTP itself.");

    public static readonly ProblemKind Unauthorized = new("unauthorized", 401, "It is not known who asks",
        "Sign in, and send the access token with each request: `Authorization: Bearer …`. Where this answers a sign-in, the identifier and the password do not belong together.");

    public static readonly ProblemKind Forbidden = new("forbidden", 403, "This is not for the caller",
        "It is known who asks, and that is not enough: `detail` says what is missing.");

    public static readonly ProblemKind NotFound = new("not_found", 404, "There is no such thing",
        "The path is one of this API, but what it names is not there, or not for you to see.");

    public static readonly ProblemKind NoRoute = new("no_route", 404, "Nothing is served at this path",
        "No endpoint of this API has this path. Paths are compared exactly: case, trailing slashes and percent escapes count.");

    public static readonly ProblemKind MethodNotAllowed = new("method_not_allowed", 405, "This method is not served at this path",
        "The path is right, the method is not. The `Allow` header lists the methods that are served.");

    public static readonly ProblemKind NotAcceptable = new("not_acceptable", 406, "The answer is JSON only",
        "The `Accept` header excludes `application/json`, and nothing else is served here.");

    public static readonly ProblemKind TooSlow = new("too_slow", 408, "The request came too slowly",
        "Less than 240 bytes a second arrived, for longer than five seconds. The connection is closed; send the request again.");

    public static readonly ProblemKind Duplicate = new("duplicate", 409, "The value is taken",
        "Another row has the same value where no two may agree. `errors` names the members.");

    public static readonly ProblemKind MissingReference = new("missing_reference", 409, "It points at something that is not there",
        "A member names a row by its key, and there is no such row. `errors` names the member.");

    public static readonly ProblemKind InUse = new("in_use", 409, "It is still referred to",
        "It cannot be deleted or changed so, while other rows point at it.");

    public static readonly ProblemKind Ambiguous = new("ambiguous", 409, "Several rows are meant",
        "The path addresses more than one row, and this can be done to one at a time. Address the row by its key.");

    public static readonly ProblemKind WrongState = new("wrong_state", 409, "Its state does not allow this",
        "The change is allowed in certain states only. `detail` says in which.");

    public static readonly ProblemKind PreconditionFailed = new("precondition_failed", 412, "It has changed since you read it",
        "The `If-Match` or `If-None-Match` header does not fit what is stored. Read it again, and decide anew.");

    public static readonly ProblemKind TooLarge = new("body_too_large", 413, "The body is too large",
        "The body is longer than is accepted. `detail` says how long it may be.");

    public static readonly ProblemKind UnsupportedMediaType = new("unsupported_media_type", 415, "The body must be JSON",
        "Send the body as `application/json` in UTF-8; for PATCH `application/merge-patch+json` is right too. `Accept-Post` and `Accept-Patch` list what is accepted, uncompressed.");

    public static readonly ProblemKind Misdirected = new("misdirected_request", 421, "The request is meant for another server",
        "The `Host` header names another machine. While the system is served on this machine only, it answers to `localhost`, `127.0.0.1` and `[::1]` alone.");

    public static readonly ProblemKind InvalidValues = new("invalid_values", 422, "Values break the rules of the design",
        "The body can be read, but values of it break rules. Each is listed under `errors` with a JSON pointer, what is wrong, and the place of the rule in the design.");

    public static readonly ProblemKind KeyReused = new("idempotency_key_reused", 422, "This key belongs to another request",
        "The `Idempotency-Key` was used with another body before. Take a new key for each new request.");

    public static readonly ProblemKind TooManyAttempts = new("too_many_attempts", 429, "Too many attempts have failed",
        "The password was wrong too often. `Retry-After` says when to try again.");

    public static readonly ProblemKind RateLimited = new("rate_limited", 429, "Too many requests",
        "The design says how often this may be asked for, and that is used up. `Retry-After` says when to ask again; `RateLimit` tells with each answer how many are left.");

    public static readonly ProblemKind Internal = new("internal_error", 500, "Something went wrong here",
        "The fault is on this side. The log has the details under the trace id.");

    public static readonly ProblemKind NotImplemented = new("method_not_implemented", 501, "This method is unknown",
        "No endpoint of this API has this method.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503, "Not ready at the moment",
        "The system cannot serve this right now. `Retry-After` says when to ask again.");

    public static readonly ProblemKind TimedOut = new("timed_out", 503, "It took too long",
        "The design says how long a request may take, and that is over. What was to be changed may have been: read before you send it again.");

    public static readonly ProblemKind Full = new("out_of_space", 507, "There is no space left",
        "Nothing can be stored at the moment. What is stored can be read.");

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        MalformedPath, InvalidParameter, MalformedBody, InvalidBody, InvalidHeader, InvalidRequest, Unauthorized, NotFound, NoRoute, MethodNotAllowed,
        NotAcceptable, TooSlow, Duplicate, MissingReference, InUse, Ambiguous, WrongState, PreconditionFailed, TooLarge, UnsupportedMediaType, Misdirected,
        InvalidValues, KeyReused, TooManyAttempts, RateLimited, Internal, NotImplemented, Unavailable, TimedOut, Full,
    ];

    /// <summary>The kind of a page's slug; null if there is none.</summary>
    public static ProblemKind? BySlug(string slug) => All.FirstOrDefault(kind => kind.Slug == slug);
}
