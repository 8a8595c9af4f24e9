using System.Globalization;
using Setout.Planning;

namespace Setout.EndToEnd;

/// <summary>Query strings: filters with operators, orders, pages, and what only looks like it.</summary>
internal sealed class RequestFuzzQueries(Plan plan, RequestFuzzPool pool, Random random)
{
    private static readonly string[] Operators = ["", "", "", "[eq]", "[ne]", "[gt]", "[gte]", "[lt]", "[lte]", "[in]", "[contains]", "[starts]", "[null]", "[nope]", "[]", "[gte][lt]", "[", "]"];

    /// <summary>With its question mark; empty for none.</summary>
    public string Make(PlannedEndpoint endpoint)
    {
        var query = endpoint.Answer switch { ListAnswer list => list.Query, SummaryAnswer summary => summary.Query, _ => null };
        if (query is null)
            return random.Next(20) == 0 ? $"?{Pick("a=b", "", "fields=id", "limit=1", "%", "&&&", "=")}" : "";
        var required = query.SearchParameter.Length > 0 && random.Next(10) > 0 ? 1 : 0;
        var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Part(((EntityAnswer)endpoint.Answer).Entity, query)).ToList();
        if (required == 1)
            parts.Add($"{query.SearchParameter}={Encode(random.Next(2) == 0 ? "word" : Pick(RequestFuzzValues.Hostile))}");
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private string Part(string entity, ListQuery query)
    {
        var fields = query.Fields;
        switch (random.Next(fields.Count > 0 ? 10 : 4))
        {
            case 0:
                return $"{Named(query.LimitParameter, "limit")}={Pick("1", "2", "20", "0", "-1", "100", "101", "1000000", "x", "", "1.5", "99999999999")}";
            case 1:
                return $"{Named(Pick(query.CursorParameter, query.PageParameter, query.OffsetParameter), "cursor")}={Encode(Pick("1", "2", "0", "-1", "1000000000", "eyJpZCI6MX0", "eyJpZCI6MX0=", "AAAA", "x", "", "9223372036854775807", new string('A', 2000)))}";
            case 2:
                return Pick("unknown=1", "=", "a", "%=%", "%00=1", "Limit=1", "sort", "expand=nothing", "fields=nothing", "fields=", "a[b]=c", "constructor=1", $"{new string('q', 2000)}=1");
            case 3:
                return $"{Named(query.ExpandParameter, "expand")}={Encode(query.Expansions.Count > 0 ? query.Expansions[random.Next(query.Expansions.Count)].Name : "a.b.c")}";
            case 4:
                return $"{Named(query.SortParameter, "sort")}={Pick("", "-", "+")}{Encode(fields[random.Next(fields.Count)].Name)}{Pick("", "", ",id", ",-id", ",", ":desc")}";
            case 5:
                return $"{Named(query.FieldsParameter, "fields")}={Encode(string.Join(',', fields.Take(random.Next(4)).Select(field => field.Name)))}";
            case 6 when query.Filters.Count > 0:
                return $"{query.Filters[random.Next(query.Filters.Count)].Name}={Encode(Pick(RequestFuzzValues.Hostile))}";
            default:
                var field = fields[random.Next(fields.Count)];
                return $"{Encode(field.Name)}{Pick(Operators)}={Encode(Value(entity, field.Field))}";
        }
    }

    private string Value(string entity, string field)
    {
        if (random.Next(3) == 0)
            return Pick(RequestFuzzValues.Hostile);
        if (random.Next(2) == 0 && pool.Take(entity, field) is { } known)
            return known;
        return RequestFuzzValues.Valid(plan.Entity(entity).Field(field).Type, random).Trim('"').ToString(CultureInfo.InvariantCulture);
    }

    private static string Named(string name, string otherwise) => name.Length > 0 ? name : otherwise;

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private static string Encode(string text) => Uri.EscapeDataString(text);
}
