using System.Text;
using Setout.Cli;

namespace Setout.Tests.Cli;

/// <summary>The command run inside the process of the tests, in a folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly Dictionary<string, string> variables = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("setout-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public bool IsTerminal { get; init; }

    public int Width { get; init; } = 100;

    public byte[] Input { get; set; } = [];

    public CommandRun With(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public CommandRun WithVariable(string name, string value)
    {
        variables[name] = value;
        return this;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public async Task<int> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(new MemoryStream(Input), output, error, Folder)
        {
            IsOutputTerminal = IsTerminal,
            Width = Width,
            Variable = name => variables.GetValueOrDefault(name),
        };
        var code = await SetoutCommand.RunAsync(args, terminal, Xunit.TestContext.Current.CancellationToken);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
