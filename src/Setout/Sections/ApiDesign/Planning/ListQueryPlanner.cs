using System.Globalization;
using Setout.Planning;
using Setout.Types;
using SortKey = Setout.Planning.SortKey;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What a list can be asked: its documented parameters, and filters by every field.</summary>
internal sealed class ListQueryPlanner(ApiContext context)
{
    private const int MostRowsEver = 1000;
    private readonly RowShapes rows = new(context);

    public ListQuery Plan(Endpoint endpoint, PlannedEntity entity, Shape response, List<Inference> inferences)
    {
        var query = new ListQuery { Fields = WireFields(entity, response), Expansions = context.Relations.Of(entity) };
        foreach (var parameter in endpoint.Parameters)
            if (parameter.In == ParameterPlace.Query)
                query = With(query, parameter, entity, inferences);
        return Paged(query, endpoint, response);
    }

    /// <summary>Every field by the name it has in the response, and by the usual casing where it is not shown.</summary>
    private EquatableArray<WireField> WireFields(PlannedEntity entity, Shape response)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in MembersOf(response))
            if (member.Value is FieldShape field && !entity.Field(field.Field).IsMaskedForAll && names.TryAdd(member.Name, field.Field))
                shown.Add(field.Field);
        foreach (var field in entity.AskedFields)
            if (!shown.Contains(field.Name))
                names.TryAdd(context.Casing.Spell(field.Name), field.Name);
        return names.Select(pair => new WireField(pair.Key, pair.Value)).ToEquatableArray();
    }

    private static EquatableArray<ShapeMember> MembersOf(Shape shape) => shape switch
    {
        RowsShape list => list.Item.Members,
        ObjectShape envelope => envelope.Members.Select(member => MembersOf(member.Value)).FirstOrDefault(members => !members.IsEmpty),
        _ => [],
    };

    private static ListQuery With(ListQuery query, Parameter parameter, PlannedEntity entity, List<Inference> inferences)
    {
        var name = parameter.Name.Value;
        switch (Names.Key(name))
        {
            case "size" or "count" or "first" or "text" or "order" or "select" or "include" or "field" or "term" or "direction" or "page" when entity.AskedFields.Any(field => Names.Same(field.Name, name)):
                return WithFilter(query, parameter, entity, inferences);
            case "limit" or "pagesize" or "perpage" or "size" or "take" or "first" or "count" or "maxresult":
                return WithLimits(query with { LimitParameter = name }, parameter);
            case "page" or "pagenumber" or "pageindex":
                return query with { PageParameter = name };
            case "offset" or "skip":
                return query with { OffsetParameter = name };
            case "cursor" or "after" or "startingafter" or "nexttoken" or "pagetoken" or "continuation":
                return query with { CursorParameter = name };
            case "sort" or "sortby" or "orderby" or "ordering":
                var order = DefaultSort(parameter, query);
                return query with { SortParameter = name, DefaultSort = order, Indexed = [.. query.Indexed, .. order.Take(1).Select(key => key.Field)] };
            case "order" or "direction" or "sortorder" or "dir" or "sortdirection" or "orderdirection":
                return query with { DirectionParameter = name };
            case "field" or "select":
                return query with { FieldsParameter = name };
            case "expand" or "include" or "embed":
                return query with { ExpandParameter = name };
            case "q" or "query" or "search" or "keyword" or "term" or "text":
                return query with { SearchParameter = name, SearchFields = TextFields(entity) };
            default:
                return WithFilter(query, parameter, entity, inferences);
        }
    }

    /// <summary>What a free text is looked for in: text that people wrote, not e-mail addresses and links alone.</summary>
    public static EquatableArray<string> TextFields(PlannedEntity entity) =>
        entity.AskedFields.Where(field => field is { IsEncrypted: false, Type: ScalarType { Kind: ScalarKind.Text } }).Select(field => field.Name).ToEquatableArray();

    private static ListQuery WithLimits(ListQuery query, Parameter parameter)
    {
        var most = LargestNumber(parameter.Description) ?? query.MaxLimit;
        var usual = int.TryParse(parameter.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : query.DefaultLimit;
        most = Math.Clamp(Math.Max(most, usual), 1, MostRowsEver);
        return query with { MaxLimit = most, DefaultLimit = Math.Clamp(usual, 1, most) };
    }

    /// <summary>The number behind "max": <c>1–100</c>, <c>1 to 100</c>, <c>max 200</c>, <c>at most 50</c>.</summary>
    private static int? LargestNumber(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!lower.Contains("max", StringComparison.Ordinal) && !lower.Contains("most", StringComparison.Ordinal) && !lower.Contains(" to ", StringComparison.Ordinal) && !lower.Contains("..", StringComparison.Ordinal) && !lower.Contains('–', StringComparison.Ordinal) && !lower.Contains('-', StringComparison.Ordinal))
            return null;
        int? largest = null;
        for (var at = 0; at < lower.Length; at++)
        {
            var end = at;
            while (end < lower.Length && char.IsAsciiDigit(lower[end]))
                end++;
            if (end > at && int.TryParse(lower.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                largest = Math.Max(largest ?? 0, number);
            at = Math.Max(at, end);
        }
        return largest;
    }

    private static EquatableArray<SortKey> DefaultSort(Parameter parameter, ListQuery query)
    {
        if (parameter.Default is not { Length: > 0 } text)
            return [];
        var keys = new List<SortKey>();
        foreach (var part in text.Trim('`', '"').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.TrimStart('-', '+').Split([':', ' '])[0];
            var isDescending = part[0] == '-' || part.EndsWith("desc", StringComparison.OrdinalIgnoreCase);
            if (query.Fields.FirstOrDefault(field => Names.Same(field.Name, name)) is { } field)
                keys.Add(new(field.Field, isDescending));
        }
        return keys.ToEquatableArray();
    }

    private static ListQuery WithFilter(ListQuery query, Parameter parameter, PlannedEntity entity, List<Inference> inferences)
    {
        var name = parameter.Name.Value;
        if (query.Fields.FirstOrDefault(field => field.Name == name) is { } plain)
            return query with { Indexed = [.. query.Indexed, plain.Field] };
        if (FilterOf(name, entity) is { } filter)
        {
            inferences.Add(new($"`{name}` compares `{filter.Field}` ({filter.Operator.ToString().ToLowerInvariant()})", "its name says so", parameter.Name.Span));
            return query with { Filters = [.. query.Filters, filter], Indexed = [.. query.Indexed, filter.Field] };
        }
        inferences.Add(new($"`{name}` is accepted without effect", $"{entity.Name} has no such field and its meaning could not be derived", parameter.Name.Span));
        return query with { Ignored = [.. query.Ignored, name] };
    }

    private static FilterParameter? FilterOf(string name, PlannedEntity entity)
    {
        if (entity.AskedFields.FirstOrDefault(field => Names.Same(field.Name, name)) is { } same)
            return new(name, same.Name, FilterOperators.Plain(same.Type));
        if (entity.Fields.FirstOrDefault(field => field.Reference is { } reference && (Names.Same(reference.Entity, name) || Names.Same(field.Name, name + "_id"))) is { } related)
            return new(name, related.Name, FilterOperator.Eq);
        var words = Names.Words(name);
        if (words.Count > 1 && Bound(words[0]) is { } leading && FieldNamed(entity, words.Skip(1)) is { } first)
            return new(name, first, leading);
        if (words.Count > 1 && Bound(words[^1]) is { } trailing && FieldNamed(entity, words.Take(words.Count - 1)) is { } last)
            return new(name, last, trailing);
        return Bound(words.Count > 0 ? words[0] : "") is { } bound && TimeField(entity, words) is { } time ? new(name, time, bound) : null;
    }

    private static FilterOperator? Bound(string word) => word switch
    {
        "min" or "from" or "since" or "start" or "gte" => FilterOperator.Gte,
        "after" or "gt" => FilterOperator.Gt,
        "max" or "to" or "until" or "end" or "lte" => FilterOperator.Lte,
        "before" or "lt" => FilterOperator.Lt,
        _ => null,
    };

    private static string? FieldNamed(PlannedEntity entity, IEnumerable<string> words)
    {
        var name = string.Join('_', words);
        string[] spellings = [name, name + "_at", name + "_on", name + "_date"];
        return spellings.Select(spelling => entity.AskedFields.FirstOrDefault(field => Names.Same(field.Name, spelling))?.Name).FirstOrDefault(found => found is not null);
    }

    /// <summary><c>from</c> and <c>end_date</c> compare the one date of the entity, or when the row was created.</summary>
    private static string? TimeField(PlannedEntity entity, EquatableArray<string> words)
    {
        if (words.Count > 2 || words.Count == 2 && words[1] is not ("date" or "time" or "at"))
            return null;
        var times = entity.Fields.Where(field => field.Type is ScalarType { Kind: ScalarKind.Instant or ScalarKind.Date }).ToList();
        var own = times.Where(field => field.Writer == FieldWriter.Caller && !field.IsNullable).ToList();
        return own.Count == 1 ? own[0].Name : own.Count == 0 ? times.Find(field => field.Writer == FieldWriter.Created)?.Name : null;
    }

    /// <summary>How pages are asked for: as documented, else as the envelope shows, else by cursor.</summary>
    private static ListQuery Paged(ListQuery query, Endpoint endpoint, Shape response)
    {
        var shows = ComputedIn(response).ToList();
        if (query.PageParameter.Length == 0 && query.OffsetParameter.Length == 0 && !endpoint.Parameters.Any(parameter => parameter.Name.Value == query.CursorParameter))
        {
            if (shows.Contains(ComputedValue.Page) || shows.Contains(ComputedValue.PageCount))
                query = query with { PageParameter = "page" };
            else if (shows.Contains(ComputedValue.Offset))
                query = query with { OffsetParameter = "offset" };
        }
        if (!endpoint.Parameters.Any(parameter => parameter.Name.Value == query.LimitParameter) && PageSizeIn(response) is { } size)
            query = query with { LimitParameter = size };
        var byNumber = query.PageParameter.Length > 0 || query.OffsetParameter.Length > 0;
        var byCursor = shows.Contains(ComputedValue.NextCursor) || endpoint.Parameters.Any(parameter => parameter.Name.Value == query.CursorParameter);
        return byNumber && !byCursor ? query with { CursorParameter = "" } : query;
    }

    /// <summary>What the envelope calls the page size, by which callers ask for it too.</summary>
    private static string? PageSizeIn(Shape shape) => shape is not ObjectShape group ? null : group.Members
        .Select(member => member.Value is ComputedShape { Value: ComputedValue.PageSize } ? member.Name : PageSizeIn(member.Value))
        .FirstOrDefault(name => name is not null);

    private static IEnumerable<ComputedValue> ComputedIn(Shape shape) => shape switch
    {
        ComputedShape computed => [computed.Value],
        ObjectShape group => group.Members.SelectMany(member => ComputedIn(member.Value)),
        _ => [],
    };
}
