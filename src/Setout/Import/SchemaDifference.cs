namespace Setout.Import;

/// <summary>In what two schemas differ, as SQL.</summary>
internal static class SchemaDifference
{
    /// <summary>The first line that one has and the other has not; null for none.</summary>
    public static string? Find(string before, string after)
    {
        if (before == after)
            return null;
        var (had, has) = (before.Split('\n'), after.Split('\n'));
        return had.Except(has).Concat(has.Except(had)).FirstOrDefault()?.Trim() ?? "the order of the tables";
    }
}
