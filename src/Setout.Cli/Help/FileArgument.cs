using System.CommandLine;

namespace Setout.Cli.Help;

/// <summary>The FILE of the commands.</summary>
internal static class FileArgument
{
    private const string Discovery = "[design.md, then docs/design.md]";

    public static Argument<string[]> Many(string description, string name = "FILE")
    {
        var files = new Argument<string[]>(name) { Description = $"{description} {Discovery}", Arity = ArgumentArity.ZeroOrMore };
        files.Validators.Add(UsageError.RefuseOptions);
        return files;
    }

    public static Argument<string?> One(string description, string name = "FILE", string whenAbsent = Discovery)
    {
        var file = new Argument<string?>(name) { Description = $"{description} {whenAbsent}", Arity = ArgumentArity.ZeroOrOne };
        file.Validators.Add(UsageError.RefuseOptions);
        return file;
    }

    public static void AddOptions(this Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
            command.Add(option);
    }
}
