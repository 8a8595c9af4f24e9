using Microsoft.OpenApi;
using Setout.Export.OpenApi;
using Setout.Planning;

namespace Setout.Import.OpenApi;

/// <summary>The parameters that Setout gives every list by itself: a design need not name them.</summary>
internal static class OwnParameters
{
    private static readonly FilterOperator[] Operators = Enum.GetValues<FilterOperator>();

    /// <summary>Whether a parameter is named and described as Setout does it, and tells nothing more.</summary>
    public static bool IsOwn(IOpenApiParameter parameter) => !parameter.Required && IsFilter(parameter) || parameter.Description is { } words && parameter.Name switch
    {
        "fields" => words == QueryExporter.FieldsDescription,
        "expand" => words.StartsWith(QueryExporter.ExpandDescription, StringComparison.Ordinal),
        "sort" => words.StartsWith(QueryExporter.SortDescription, StringComparison.Ordinal) && parameter.Schema?.Default is null,
        _ => false,
    };

    /// <summary>Whether it is a filter that every field has.</summary>
    public static bool IsFilter(IOpenApiParameter parameter)
    {
        var name = parameter.Name ?? "";
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var field = open < 0 ? name : name[..open];
        return parameter.In == ParameterLocation.Query
            && Operators.Any(@operator => (open < 0 || name[open..] == $"[{FilterWords.Word(@operator)}]") && parameter.Description == FilterWords.Description(field, @operator));
    }

    /// <summary>Whether the value that a bracketed filter takes is of the type of its field.</summary>
    public static bool ShowsType(string name) => name.EndsWith("[eq]", StringComparison.Ordinal) || name.EndsWith("[gt]", StringComparison.Ordinal);
}
