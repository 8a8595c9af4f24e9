using System.Globalization;

namespace Setout.EndToEnd.Cases;

/// <summary>Reads an <c>http</c> block: requests, each with <c>=&gt;</c> and its answer. Lines that start with <c>#</c> are remarks.</summary>
internal sealed class HttpExchangeReader(string text)
{
    private readonly string[] lines = text.Split('\n');
    private int at;

    public static List<HttpExchange> Read(string text) => new HttpExchangeReader(text).Read();

    private List<HttpExchange> Read()
    {
        var exchanges = new List<HttpExchange>();
        while (at < lines.Length)
        {
            if (IsRequest(lines[at]))
                exchanges.Add(ReadExchange());
            else if (lines[at].Length == 0 || lines[at][0] == '#')
                at++;
            else
                throw new InvalidDataException($"line {at + 1} of an http block is no request: {lines[at]}");
        }
        return exchanges;
    }

    private HttpExchange ReadExchange()
    {
        var first = at;
        var request = lines[at++].Split(' ', 2);
        var headers = ReadHeaders();
        var body = ReadBody(line => line.StartsWith("=> ", StringComparison.Ordinal));
        if (at == lines.Length)
            throw new InvalidDataException($"line {first + 1} of an http block has no answer: add => and its status");
        var status = int.Parse(lines[at++][3..], CultureInfo.InvariantCulture);
        var expectedHeaders = ReadHeaders();
        return new(first, request[0], request[1])
        {
            Headers = headers,
            Body = body,
            Status = status,
            ExpectedHeaders = expectedHeaders,
            ExpectedBody = ReadBody(line => IsRequest(line) || line.StartsWith("# ", StringComparison.Ordinal)),
        };
    }

    private List<(string, string)> ReadHeaders()
    {
        var headers = new List<(string, string)>();
        while (at < lines.Length && lines[at].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && lines[at][..colon].All(letter => char.IsAsciiLetter(letter) || letter == '-'))
            headers.Add((lines[at][..colon], lines[at++][(colon + 1)..].Trim()));
        return headers;
    }

    private string ReadBody(Func<string, bool> ends)
    {
        var first = at;
        while (at < lines.Length && !ends(lines[at]))
            at++;
        return string.Join('\n', lines[first..at]).Trim('\n');
    }

    private static bool IsRequest(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && line[..space].All(char.IsAsciiLetterUpper) && (line[(space + 1)..].StartsWith('/') || line[(space + 1)..].StartsWith("{{", StringComparison.Ordinal));
    }
}
