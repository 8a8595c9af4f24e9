using System.Text.Json;

namespace Setout.AspNetCore.ApiDesign.Problems;

/// <summary>Problems as <c>application/problem+json</c> (RFC 9457).</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    /// <summary>Writes the object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="problem">What.</param>
    /// <param name="instance">The path asked for.</param>
    /// <param name="traceId">Under which the log has it.</param>
    public static void Write(Utf8JsonWriter json, Problem problem, string instance, string traceId)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, problem.Kind.Type);
        json.WriteString("title"u8, problem.Kind.Title);
        json.WriteNumber("status"u8, problem.Kind.Status);
        if (problem.Detail.Length > 0)
            json.WriteString("detail"u8, problem.Detail);
        json.WriteString("instance"u8, instance);
        json.WriteString("traceId"u8, traceId);
        if (!problem.Violations.IsEmpty)
        {
            json.WritePropertyName("errors"u8);
            WriteViolations(json, problem.Violations);
        }
        json.WriteEndObject();
    }

    /// <summary>Writes the list of violations.</summary>
    public static void WriteViolations(Utf8JsonWriter json, EquatableArray<Violation> violations)
    {
        json.WriteStartArray();
        foreach (var violation in violations)
            Write(json, violation);
        json.WriteEndArray();
    }

    /// <summary>Writes an object with a member for each place where something is wrong: <c>{"items.0.sku": "must be there"}</c>.</summary>
    public static void WriteMembers(Utf8JsonWriter json, EquatableArray<Violation> violations)
    {
        json.WriteStartObject();
        foreach (var place in violations.GroupBy(violation => violation.DottedName, StringComparer.Ordinal))
            json.WriteString(place.Key, string.Join("; ", place.Select(violation => violation.Detail)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Violation violation)
    {
        json.WriteStartObject();
        json.WriteString(NameOf(violation.Place), violation.Name);
        json.WriteString("code"u8, violation.Code);
        json.WriteString("detail"u8, violation.Detail);
        if (violation.OriginText is { Length: > 0 } origin)
            json.WriteString("origin"u8, origin);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> NameOf(ViolationPlace place) => place switch
    {
        ViolationPlace.Body => "pointer"u8,
        ViolationPlace.Header => "header"u8,
        _ => "parameter"u8,
    };
}
