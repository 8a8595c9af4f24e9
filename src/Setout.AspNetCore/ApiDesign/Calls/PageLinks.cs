using System.Globalization;
using System.Text;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>The pages beside this one, as links with everything else that was asked for. Without a host: that is the caller's to know.</summary>
internal static class PageLinks
{
    /// <summary>Empty on the last page.</summary>
    public static string Next(Exchange exchange, ListQuery query, ListRequest request, string cursor, bool hasMore)
    {
        if (!hasMore)
            return "";
        return IsByNumber(query, request)
            ? At(exchange, query, request, request.Offset + request.Limit)
            : cursor.Length == 0 ? "" : With(exchange, query, query.CursorParameter, cursor);
    }

    /// <summary>Empty on the first page, and where only the next page is known.</summary>
    public static string Previous(Exchange exchange, ListQuery query, ListRequest request) =>
        request.Offset > 0 ? At(exchange, query, request, Math.Max(0, request.Offset - request.Limit)) : "";

    private static bool IsByNumber(ListQuery query, ListRequest request) => query.CursorParameter.Length == 0 || request.Offset > 0 || request.Page > 0;

    private static string At(Exchange exchange, ListQuery query, ListRequest request, long offset) => query.PageParameter.Length > 0
        ? With(exchange, query, query.PageParameter, Text(offset / request.Limit + 1))
        : query.OffsetParameter.Length > 0 ? With(exchange, query, query.OffsetParameter, Text(offset)) : "";

    private static string With(Exchange exchange, ListQuery query, string name, string value)
    {
        var link = new StringBuilder(exchange.Target.Path.Length + 64).Append(exchange.Target.Path).Append('?');
        foreach (var (raw, part) in QueryPart.Split(exchange.Target.Query.ToString()))
        {
            if (part is { } known && (known.Name == query.CursorParameter || known.Name == query.PageParameter || known.Name == query.OffsetParameter))
                continue;
            link.Append(raw).Append('&');
        }
        return link.Append(PercentEncoding.EncodeQuery(name)).Append('=').Append(PercentEncoding.EncodeQuery(value)).ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
