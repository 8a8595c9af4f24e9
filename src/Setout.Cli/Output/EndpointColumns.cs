using Setout.Planning;

namespace Setout.Cli.Output;

/// <summary>Endpoints as rows of a table: method, path, kind of answer, answer.</summary>
internal static class EndpointColumns
{
    public static (int Method, int Path, int Kind, int Summary) WidthsOf(EquatableArray<PlannedEndpoint> endpoints) =>
    (
        endpoints.Max(endpoint => Columns.Of(endpoint.Method)),
        endpoints.Max(endpoint => Columns.Of(endpoint.Path)),
        endpoints.Max(endpoint => Columns.Of(endpoint.Answer.Kind)),
        endpoints.Max(endpoint => Columns.Of(endpoint.Answer.Summary))
    );

    public static string Row(PlannedEndpoint endpoint, (int Method, int Path, int Kind, int Summary) widths, Ink ink)
    {
        var method = ink.Paint(Columns.Pad(endpoint.Method, widths.Method), StyleOf(endpoint.Method));
        var path = Columns.Pad(Visible.Of(endpoint.Path), widths.Path);
        var kind = ink.Paint(Columns.Pad(endpoint.Answer.Kind, widths.Kind), endpoint.Answer is ExampleAnswer ? Style.Yellow : Style.Cyan);
        return $"{method}  {path}  {kind}  {Columns.Pad(Visible.Of(endpoint.Answer.Summary), widths.Summary)}";
    }

    private static Style StyleOf(string method) => method switch
    {
        "GET" or "HEAD" => Style.Green,
        "DELETE" => Style.Red,
        _ => Style.Blue,
    };
}
