using System.Text;

namespace Setout.EndToEnd.Readme;

/// <summary>A <c>curl</c> line of the README as the request that it makes.</summary>
/// <param name="Method">As <c>-X</c> says, else POST with <c>-d</c>, else GET.</param>
/// <param name="Body">As <c>-d</c> says; null without.</param>
internal sealed record CurlLine(string Method, Uri Address, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    /// <summary>Reads the options that the README uses; another one is refused.</summary>
    public static CurlLine Parse(string command)
    {
        var words = new Queue<string>(Words(command));
        if (words.Dequeue() != "curl")
            throw new InvalidDataException($"no curl line: {command}");
        var (method, address, body, headers) = ("", "", (string?)null, new List<(string, string)>());
        while (words.TryDequeue(out var word))
        {
            switch (word)
            {
                case "-s": break;
                case "-X": method = words.Dequeue(); break;
                case "-d": body = words.Dequeue(); break;
                case "-H":
                    var header = words.Dequeue().Split(": ", 2);
                    headers.Add((header[0], header[1]));
                    break;
                case ['-', ..]: throw new InvalidDataException($"{word} is not understood: {command}");
                default: address = word; break;
            }
        }
        return new(method.Length > 0 ? method : body is null ? "GET" : "POST", new Uri(address), headers, body);
    }

    /// <summary>The words as a shell sees them: quotes hold together, a backslash joins lines.</summary>
    private static IEnumerable<string> Words(string command)
    {
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var letter in command.Replace("\\\n", " ", StringComparison.Ordinal) + " ")
        {
            if (quote != '\0' && letter != quote)
                word.Append(letter);
            else if (letter is '\'' or '"')
                quote = quote == '\0' ? letter : '\0';
            else if (!char.IsWhiteSpace(letter))
                word.Append(letter);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
