namespace Setout.Sections.ApiDesign.Reading;

/// <summary>The parameters of a draft, each name in each place once.</summary>
internal sealed class ParameterList
{
    private readonly List<Parameter> parameters = [];
    private readonly Dictionary<(string Name, ParameterPlace In), int> indexes = new(0);

    /// <summary>Adds a parameter. One that a path's query string only names is stated better in a list.</summary>
    public void Add(Parameter parameter)
    {
        var key = (parameter.Name.Value, parameter.In);
        if (indexes.TryGetValue(key, out var known))
        {
            if (parameters[known] is { Type: null, Description: "" })
                parameters[known] = parameter;
            return;
        }
        indexes.Add(key, parameters.Count);
        parameters.Add(parameter);
    }

    public void AddRange(IEnumerable<Parameter> added)
    {
        foreach (var parameter in added)
            Add(parameter);
    }

    public EquatableArray<Parameter> ToEquatableArray() => parameters.ToEquatableArray();
}
