using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>How members are spelled on the wire where no body shows them: as the bodies of the design spell theirs.</summary>
internal enum WireCasing
{
    /// <summary>No body tells: as in the entity.</summary>
    AsDeclared,

    /// <summary><c>customer_id</c></summary>
    Snake,

    /// <summary><c>customerId</c></summary>
    Camel,
}

/// <summary>Tells the casing of a design's bodies.</summary>
internal static class WireCasings
{
    public static WireCasing Of(ApiDesignSection api)
    {
        int snake = 0, camel = 0;
        foreach (var body in api.Endpoints.SelectMany(Bodies))
            Count(body, ref snake, ref camel);
        return snake == camel ? WireCasing.AsDeclared : snake > camel ? WireCasing.Snake : WireCasing.Camel;
    }

    public static string Spell(this WireCasing casing, string name) => casing switch
    {
        WireCasing.Snake => Names.Snake(name),
        WireCasing.Camel => Names.Camel(name),
        _ => name,
    };

    private static IEnumerable<JsonSample> Bodies(Endpoint endpoint) =>
        endpoint.Responses.Select(response => response.Body?.Json).Append(endpoint.Request?.Json).OfType<JsonSample>();

    private static void Count(JsonSample sample, ref int snake, ref int camel)
    {
        if (sample is JsonSampleArray array)
            foreach (var item in array.Items)
                Count(item, ref snake, ref camel);
        if (sample is not JsonSampleObject shape)
            return;
        foreach (var member in shape.Members)
        {
            if (member.Name.Contains('_', StringComparison.Ordinal))
                snake++;
            else if (member.Name is [var first, ..] && char.IsLower(first) && HasUpper(member.Name))
                camel++;
            Count(member.Value, ref snake, ref camel);
        }
    }

    private static bool HasUpper(string name)
    {
        foreach (var sign in name)
            if (char.IsUpper(sign))
                return true;
        return false;
    }
}
