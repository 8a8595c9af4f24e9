using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Run;

/// <summary>Which endpoints a reload brought, took away or answers differently.</summary>
internal static class EndpointChanges
{
    public static void Write(Plan before, Plan after, TextWriter output, Ink ink)
    {
        var former = before.Endpoints.ToDictionary(NameOf);
        var present = after.Endpoints.ToDictionary(NameOf);
        foreach (var (name, endpoint) in present)
        {
            if (!former.TryGetValue(name, out var old))
                output.WriteLine($"{ink.Paint("+", Style.Green)} {name}  {endpoint.Answer.Summary}");
            else if (!old.Equals(endpoint))
                output.WriteLine($"{ink.Paint("~", Style.Yellow)} {name}  {endpoint.Answer.Summary}");
        }
        foreach (var name in former.Keys.Where(name => !present.ContainsKey(name)))
            output.WriteLine($"{ink.Paint("-", Style.Red)} {name}");
        output.WriteLine($"{ink.Paint("served", Style.Green)}: {Words.Count(after.Endpoints.Count, "endpoint")}, {Words.Count(after.Entities.Count, "entity", "entities")}");
    }

    private static string NameOf(PlannedEndpoint endpoint) => Visible.Of($"{endpoint.Method} {endpoint.Path}");
}
