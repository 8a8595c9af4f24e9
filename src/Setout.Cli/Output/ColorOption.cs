using System.CommandLine;

namespace Setout.Cli.Output;

/// <summary>When to write colours.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}

/// <summary><c>--color</c>: asked for on the command line, else by <c>NO_COLOR</c>, else by whether a person looks.</summary>
internal static class ColorOption
{
    public static Option<ColorChoice> Create() => Choice.Option("--color", "auto, always or never; NO_COLOR is honoured", ColorChoice.Auto);

    public static Ink InkFor(this Terminal terminal, ColorChoice choice) => new(choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ => terminal.IsOutputTerminal && string.IsNullOrEmpty(terminal.Variable("NO_COLOR")) && terminal.Variable("TERM") != "dumb",
    });
}
