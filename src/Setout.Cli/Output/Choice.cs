using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Setout.Cli.Output;

/// <summary>Options that take one of a few words, or a number in a range.</summary>
internal static class Choice
{
    /// <summary>The members of an enum, in lower case, are the words.</summary>
    public static Option<T> Option<T>(string name, string description, T whenAbsent) where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = $"{description} [{whenAbsent.ToString().ToLowerInvariant()}]",
            HelpName = string.Join('|', Words<T>()),
            DefaultValueFactory = _ => whenAbsent,
            CustomParser = result => Parse<T>(result, name),
        };
        option.CompletionSources.Add(_ => Words<T>());
        return option;
    }

    public static Option<int?> Number(string name, string helpName, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{name} cannot be `{result.Tokens[^1].Value}`; it is a number {(most == int.MaxValue ? $"from {least}" : $"from {least} to {most}")}.");
            return null;
        },
    };

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
