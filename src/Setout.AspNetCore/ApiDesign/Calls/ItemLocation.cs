using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>The path of a new row: that of the endpoint which reads it, with the row's values in it.</summary>
internal sealed class ItemLocation
{
    private readonly PathTemplate template;
    private readonly Source[] sources;

    private ItemLocation(PathTemplate template, Source[] sources) => (this.template, this.sources) = (template, sources);

    /// <summary>Null where no endpoint reads one row, or where its path names something that is not known after an insert.</summary>
    public static ItemLocation? Of(CreateAnswer create, PlannedEndpoint endpoint, PlannedEntity entity, Plan plan)
    {
        if (create.ItemPath.Length == 0 || plan.Endpoints.FirstOrDefault(other => other.Path == create.ItemPath && other.Answer is ReadAnswer) is not { } reader)
            return null;
        var template = new PathTemplate(create.ItemPath);
        var sources = template.Names.Select(name => SourceOf(name, (ReadAnswer)reader.Answer, endpoint, entity)).ToArray();
        return sources.Any(source => source.Place < 0) ? null : new ItemLocation(template, sources);
    }

    /// <param name="key">The values of the row's key.</param>
    /// <param name="path">The values of the path that created it.</param>
    /// <param name="sent">The values that were sent.</param>
    /// <returns>Empty where a value is not known.</returns>
    public string Write(DataValue[] key, DataValue[] path, RowValues sent)
    {
        var values = new string[sources.Length];
        for (var index = 0; index < sources.Length; index++)
        {
            var value = sources[index].From switch
            {
                From.Key => key[sources[index].Place],
                From.Path => path[sources[index].Place],
                _ => sent.Fields[sources[index].Place],
            };
            if (value.IsUnset || value.IsNull)
                return "";
            values[index] = value.ToString();
        }
        return template.Write(values);
    }

    private static Source SourceOf(string name, ReadAnswer reader, PlannedEndpoint endpoint, PlannedEntity entity)
    {
        var match = reader.Scope.FirstOrDefault(match => match.Parameter == name);
        if (match is { Via.IsEmpty: true } && IndexOf(entity.Key, match.Field) is >= 0 and var key)
            return new Source(From.Key, key);
        if (IndexOf(endpoint.PathParameters.Select(parameter => parameter.Name), name) is >= 0 and var place)
            return new Source(From.Path, place);
        return match is { Via.IsEmpty: true }
            ? new Source(From.Sent, IndexOf(entity.Fields.Select(field => field.Name), match.Field))
            : new Source(From.Sent, -1);
    }

    private static int IndexOf(IEnumerable<string> names, string name)
    {
        var index = 0;
        foreach (var known in names)
        {
            if (known == name)
                return index;
            index++;
        }
        return -1;
    }

    private enum From
    {
        Key,
        Path,
        Sent,
    }

    private readonly record struct Source(From From, int Place);
}
