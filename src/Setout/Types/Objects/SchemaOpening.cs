using Setout.Sections.DataModels;
using Setout.Types.Scanning;

namespace Setout.Types.Objects;

/// <summary>Where a schema begins.</summary>
/// <param name="Name">What it describes; null where the heading above has to say it.</param>
/// <param name="Brace">The offset of the brace that opens its members.</param>
/// <param name="Close">The offset of the one that closes them, or of the end of the line before the next declaration.</param>
/// <param name="IsClosed">Whether there is one.</param>
/// <param name="HasTimestamps">Whether its options keep when a row was created and changed.</param>
/// <param name="ImpliedKey">What a row gets that states no key: of Sequelize's models an integer, and of its migrations nothing.</param>
internal sealed record SchemaOpening(Written<string>? Name, int Brace, int Close, bool IsClosed, bool HasTimestamps, ImpliedKey? ImpliedKey)
{
    private static readonly ImpliedKey Sequelize = new(ScalarKind.Integer, "Sequelize");

    private static readonly string[] Words = ["Schema", "define", "init", "createTable"];

    public static IEnumerable<SchemaOpening> In(CodeScan scan)
    {
        for (var at = 0; at < scan.Text.Length;)
        {
            var end = scan.EndOfWord(at);
            if (end == at)
            {
                at++;
                continue;
            }
            var opening = Array.IndexOf(Words, scan.Text[at..end]) >= 0 ? Here(scan, at, end) : null;
            if (opening is not null)
                yield return opening;
            at = opening is null ? end : opening.Close;
        }
    }

    private static SchemaOpening? Here(CodeScan scan, int start, int end)
    {
        var text = scan.Text;
        var word = text[start..end];
        // new Schema<IOrder>({
        if (end < text.Length && text[end] == '<' && text.IndexOf('>', end) is var close and >= 0)
            end = close + 1;
        if (end >= text.Length || text[end] != '(')
            return null;
        var call = scan.Close(end);
        var parts = scan.Split(end + 1, call, ",").Take(3).ToList();
        var isNamed = word is "define" or "createTable";
        var at = isNamed ? 1 : 0;
        if (parts.Count <= at || text[parts[at].Start] != '{' || (isNamed && text[parts[0].Start] is not ('\'' or '"')))
            return null;
        var name = word switch
        {
            "Schema" => VariableBefore(scan, start),
            "init" => WordBefore(scan, start - 1),
            _ => scan.Unquoted(parts[0].Start, parts[0].End),
        };
        var options = parts.Count > at + 1 ? text[parts[at + 1].Start..parts[at + 1].End].Replace(" ", "", StringComparison.Ordinal) : "";
        var (bodyEnd, isClosed) = scan.CloseBody(parts[at].Start);
        return new(name, parts[at].Start, bodyEnd, isClosed, options.Contains("timestamps:true", StringComparison.Ordinal), word is "define" or "init" ? Sequelize : null);
    }

    /// <summary><c>const orderSchema = new mongoose.Schema(</c> describes an Order.</summary>
    private static Written<string>? VariableBefore(CodeScan scan, int word)
    {
        var line = scan.Text.LastIndexOf('\n', word) + 1;
        var equals = scan.Text.LastIndexOf('=', word, word - line + 1);
        if (equals < 0 || WordBefore(scan, scan.Trim(line, equals).End) is not { } variable)
            return null;
        var name = variable.Value.EndsWith("Schema", StringComparison.Ordinal) && variable.Value.Length > 6 ? variable.Value[..^6] : variable.Value;
        return variable with { Value = char.ToUpperInvariant(name[0]) + name[1..] };
    }

    private static Written<string>? WordBefore(CodeScan scan, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(scan.Text[start - 1]) || scan.Text[start - 1] == '_'))
            start--;
        return start < end ? scan.Written(start, end) : null;
    }
}
