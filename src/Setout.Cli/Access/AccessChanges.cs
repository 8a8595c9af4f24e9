using System.Text.Json;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Access;

/// <summary>Who may do or see more, fewer or other things than a former revision of the design let them.</summary>
internal static class AccessChanges
{
    public static void Write(IReadOnlyList<Difference> changes, TextWriter output, Ink ink)
    {
        if (changes.Count == 0)
            output.WriteLine("Nobody may do or see anything more or less.");
        var widths = (Kind: Widest(changes.Select(change => WordOf(change.Kind))), Subject: Widest(changes.Select(change => change.Subject)));
        foreach (var change in changes)
            output.WriteLine($"{ink.Paint(Columns.Pad(WordOf(change.Kind), widths.Kind), StyleOf(change.Kind))}  {Columns.Pad(Visible.Of(change.Subject), widths.Subject)}  {Visible.Of(For(change))}{change.Before} -> {change.After}  {ink.Paint($"{change.Origin}", Style.Faint)}");
    }

    public static void Write(IReadOnlyList<Difference> changes, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", WordOf(change.Kind));
            json.WriteString("subject", change.Subject);
            json.WriteString("who", change.Who);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteString("statedAt", change.Origin.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string For(Difference change) => change.Who.Length == 0 ? "" : $"{change.Who}: ";

    private static int Widest(IEnumerable<string> texts) => texts.Select(text => Columns.Of(Visible.Of(text))).DefaultIfEmpty(0).Max();

    private static string WordOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Widened => "widened",
        DifferenceKind.Narrowed => "narrowed",
        DifferenceKind.Moved => "other rows",
        _ => "exposed",
    };

    private static Style StyleOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Narrowed => Style.Green,
        DifferenceKind.Exposed => Style.Red,
        _ => Style.Yellow,
    };
}
