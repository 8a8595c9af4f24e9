using System.CommandLine;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Keys;

/// <summary>The key that is meant.</summary>
internal static class KeyId
{
    private const int Length = 16;
    private const string Prefix = "setout_";

    public static Argument<string> Argument()
    {
        var id = new Argument<string>("ID") { Description = "The id of the key: the 16 digits behind setout_" };
        id.Validators.Add(UsageError.RefuseOptions);
        return id;
    }

    /// <summary>Whoever has the whole key at hand may name it by that.</summary>
    public static string Of(string asked)
    {
        var id = asked.StartsWith(Prefix, StringComparison.Ordinal) ? asked[Prefix.Length..] : asked;
        return id.Length > Length && id[Length] == '_' ? id[..Length] : id;
    }
}
