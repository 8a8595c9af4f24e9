using System.CommandLine;
using System.CommandLine.Parsing;

namespace Setout.Cli.Output;

/// <summary>Options that take one of a few words. Enum members in lower case are the words.</summary>
internal static class Choice
{
    public static Option<T> Option<T>(string name, string description, T whenAbsent) where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', Words<T>()),
            DefaultValueFactory = _ => whenAbsent,
            CustomParser = result => Parse<T>(result, name),
        };
        option.CompletionSources.Add(_ => Words<T>());
        return option;
    }

    private static string[] Words<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];

    private static T Parse<T>(ArgumentResult result, string name) where T : struct, Enum
    {
        var word = result.Tokens[^1].Value;
        if (Words<T>().Contains(word) && Enum.TryParse<T>(word, ignoreCase: true, out var value))
            return value;
        result.AddError($"{name} cannot be `{word}`; it is one of {string.Join(", ", Words<T>())}.");
        return default;
    }
}
