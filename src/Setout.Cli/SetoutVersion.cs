using System.Reflection;

namespace Setout.Cli;

/// <summary>The version that <c>Directory.Build.props</c> states.</summary>
internal static class SetoutVersion
{
    public static string Text { get; } =
        typeof(SetoutVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
