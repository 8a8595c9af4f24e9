using Setout.AspNetCore.DataModels.Queries;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>The members of a map of groups.</summary>
internal static class GroupMap
{
    /// <summary>The keys that are always there, with nothing in them where no row is, then the others as found.</summary>
    public static SummaryGroup[] Of(string[] keys, SummaryGroup[] found)
    {
        if (keys.Length == 0)
            return found;
        var byKey = found.ToDictionary(group => group.KeyName, StringComparer.Ordinal);
        return
        [
            .. keys.Select(key => byKey.GetValueOrDefault(key, new SummaryGroup("", key, 0, "0"))),
            .. found.Where(group => !keys.Contains(group.KeyName, StringComparer.Ordinal)),
        ];
    }
}
