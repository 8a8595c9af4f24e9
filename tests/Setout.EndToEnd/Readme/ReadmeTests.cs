using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Setout.Tests;
using Xunit;

namespace Setout.EndToEnd.Readme;

/// <summary>The README's lines, as a newcomer types them.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void ItsFirstCommandServesTheOrderDesk()
    {
        var command = Fences().First(fence => fence.Language == "sh").Text.Trim();
        Assert.Equal("dotnet run --project src/Setout.Cli -- run examples/order-desk/design.md", command);
        Assert.True(File.Exists(Repository.PathOf("src/Setout.Cli/Setout.Cli.csproj")));
        Assert.True(File.Exists(Repository.PathOf("examples/order-desk/design.md")));
    }

    [Fact]
    public async Task ItsCurlLinesGiveWhatItSays()
    {
        var fences = Fences();
        var folder = Directory.CreateTempSubdirectory("setout-").FullName;
        using (var command = CliProcess.Start(Repository.Root, "run", "examples/order-desk/design.md", "--port", "0", "--data", Path.Combine(folder, "design.db")))
        {
            var address = new Uri((await command.LineAsync("address")).Split(' ')[^1]);
            using var client = new HttpClient { BaseAddress = address };
            var (played, token) = (0, "");
            for (var at = 0; at < fences.Count - 1; at++)
            {
                if (fences[at].Text.StartsWith("TOKEN=", StringComparison.Ordinal))
                    token = await TokenAsync(fences[at].Text, Path.Combine(folder, "design.db"));
                if (fences[at].Language != "sh" || !fences[at].Text.StartsWith("curl ", StringComparison.Ordinal))
                    continue;
                Assert.True(fences[at + 1].Language == "json", $"the answer of this line is missing: {fences[at].Text}");
                var answer = await SendAsync(client, CurlLine.Parse(fences[at].Text.Replace("$TOKEN", token, StringComparison.Ordinal)));
                Assert.Equal(Masked(fences[at + 1].Text), Masked(answer));
                played++;
            }
            Assert.True(played >= 7, $"only {played} curl lines were found");
            await command.SignalAsync("TERM");
            Assert.Equal(0, (await command.EndAsync()).Code);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> TokenAsync(string line, string data)
    {
        var words = TokenLine().Match(line).Groups[1].Value.Split(' ');
        Assert.True(words.Length > 1, line);
        var (code, output, error) = await CliProcess.RunAsync(Repository.Root, "", [.. words, "--data", data]);
        Assert.True(code == 0, error);
        return output.Trim();
    }

    [GeneratedRegex("""^TOKEN=\$\(dotnet run --project src/Setout\.Cli -- (token [^)]+)\)$""", RegexOptions.Multiline)]
    private static partial Regex TokenLine();

    private static async Task<string> SendAsync(HttpClient client, CurlLine line)
    {
        Assert.Equal("http://127.0.0.1:8080", line.Address.GetLeftPart(UriPartial.Authority));
        using var request = new HttpRequestMessage(new HttpMethod(line.Method), line.Address.PathAndQuery);
        if (line.Body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(line.Body));
        foreach (var (name, value) in line.Headers)
        {
            if (name == "Content-Type")
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The same members, order and digits; what each run makes anew is the same to us.</summary>
    private static string Masked(string json)
    {
        var text = JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return MadeAnew().Replace(text, "\"(made anew)\"");
    }

    [GeneratedRegex("\"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\"", RegexOptions.NonBacktracking)]
    private static partial Regex MadeAnew();

    private static List<(string Language, string Text)> Fences()
    {
        var fences = new List<(string, string)>();
        var parts = Readme.Split("\n```");
        for (var at = 1; at < parts.Length; at += 2)
        {
            var end = parts[at].IndexOf('\n', StringComparison.Ordinal);
            fences.Add((parts[at][..end], parts[at][(end + 1)..]));
        }
        return fences;
    }
}
