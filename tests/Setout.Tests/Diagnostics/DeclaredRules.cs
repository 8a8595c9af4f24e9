using System.Reflection;
using Setout.Diagnostics;

namespace Setout.Tests.Diagnostics;

/// <summary>Every class of the language that declares a rule.</summary>
internal static class DeclaredRules
{
    public static IReadOnlyList<(Type Type, Rule Rule)> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => (property.DeclaringType!, (Rule)property.GetValue(null)!))
            .OrderBy(declared => declared.Item2.Code, StringComparer.Ordinal),
    ];
}
