using System.Text;
using System.Text.Json;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.Security.Accounts;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>Writes the values of an envelope that are known only when the reply is made.</summary>
internal static class ComputedWriter
{
    public static void Write(ComputedValue value, in ReplyFacts facts, ref JsonOutput output)
    {
        switch (value)
        {
            case ComputedValue.Total:
                output.Integer(facts.Total);
                break;
            case ComputedValue.Page:
                output.Integer(facts.Page);
                break;
            case ComputedValue.PageSize:
                output.Integer(facts.Limit);
                break;
            case ComputedValue.PageCount:
                output.Integer(facts.PageCount);
                break;
            case ComputedValue.PageLength or ComputedValue.Count:
                output.Integer(facts.Count);
                break;
            case ComputedValue.Offset:
                output.Integer(facts.Offset);
                break;
            case ComputedValue.NextCursor:
                TextOrNull(facts.NextCursor, ref output);
                break;
            case ComputedValue.NextLink:
                TextOrNull(facts.NextLink, ref output);
                break;
            case ComputedValue.PreviousLink:
                TextOrNull(facts.PreviousLink, ref output);
                break;
            case ComputedValue.HasMore:
                output.Boolean(facts.HasMore);
                break;
            case ComputedValue.HasPrevious:
                output.Boolean(facts.Offset > 0);
                break;
            case ComputedValue.Now:
                Now(facts.Now, ref output);
                break;
            case ComputedValue.AccessToken:
                TextOrNull(facts.Tokens?.Access ?? "", ref output);
                break;
            case ComputedValue.RefreshToken:
                TextOrNull(facts.Tokens?.Refresh ?? "", ref output);
                break;
            case ComputedValue.ExpiresIn:
                output.Integer((long)AccessTokens.Lifetime.TotalSeconds);
                break;
            case ComputedValue.ExpiresAt:
                Now(facts.Tokens?.ExpiresAt ?? facts.Now, ref output);
                break;
            case ComputedValue.GroupKey:
                Json(facts.GroupKey, "null", ref output);
                break;
            case ComputedValue.Sum:
                Json(facts.Sum, "0", ref output);
                break;
            case ComputedValue.ViolationName or ComputedValue.ViolationPointer or ComputedValue.ViolationCode or ComputedValue.ViolationCodeInCapitals or ComputedValue.ViolationDetail or ComputedValue.ViolationSentence:
                TextOrNull(Of(facts.Violation, value), ref output);
                break;
            default:
                Error(value, facts, ref output);
                break;
        }
    }

    private static string Of(Violation? violation, ComputedValue value) => violation is null ? "" : value switch
    {
        ComputedValue.ViolationName => violation.DottedName,
        ComputedValue.ViolationPointer => violation.Name,
        ComputedValue.ViolationCode => violation.Code,
        ComputedValue.ViolationCodeInCapitals => violation.Code.ToUpperInvariant(),
        ComputedValue.ViolationDetail => violation.Detail,
        _ => violation.Sentence,
    };

    private static void Error(ComputedValue value, in ReplyFacts facts, ref JsonOutput output)
    {
        if (facts.Problem is not { } problem)
        {
            output.Null();
            return;
        }
        switch (value)
        {
            case ComputedValue.ErrorStatus:
                output.Integer(problem.Kind.Status);
                break;
            case ComputedValue.ErrorCode:
                Text(problem.Kind.Code, ref output);
                break;
            case ComputedValue.ErrorCodeInCapitals:
                Text(problem.Kind.Code.ToUpperInvariant(), ref output);
                break;
            case ComputedValue.ErrorTitle:
                Text(problem.Kind.Title, ref output);
                break;
            case ComputedValue.ErrorDetail:
                Text(problem.Detail.Length > 0 ? problem.Detail : problem.Kind.Title, ref output);
                break;
            case ComputedValue.ErrorInstance:
                Text(facts.Instance, ref output);
                break;
            case ComputedValue.ErrorTraceId:
                Text(facts.TraceId, ref output);
                break;
            case ComputedValue.ErrorViolations:
                Violations(problem, ProblemWriter.WriteViolations, ref output);
                break;
            case ComputedValue.ErrorMembers:
                Violations(problem, ProblemWriter.WriteMembers, ref output);
                break;
            default:
                output.Null();
                break;
        }
    }

    private static void Violations(Problem problem, Action<Utf8JsonWriter, EquatableArray<Violation>> write, ref JsonOutput output)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReplyBody.Options))
            write(json, problem.Violations);
        output.Raw(buffer.WrittenSpan);
    }

    private static void Now(DateTimeOffset now, ref JsonOutput output)
    {
        Span<byte> text = stackalloc byte[DataText.InstantLength];
        output.Instant(text[..DataText.WriteInstant(now.UtcDateTime, text)]);
    }

    private static void TextOrNull(string text, ref JsonOutput output)
    {
        if (string.IsNullOrEmpty(text))
            output.Null();
        else
            Text(text, ref output);
    }

    private static void Json(string json, string otherwise, ref JsonOutput output) =>
        output.Raw(Encoding.UTF8.GetBytes(string.IsNullOrEmpty(json) ? otherwise : json));

    private static void Text(string text, ref JsonOutput output) => output.Text(Encoding.UTF8.GetBytes(text));
}
