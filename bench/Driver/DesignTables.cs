using System.Text;

namespace Setout.Bench;

/// <summary>The SQL of a design: the peers get their tables from the very text that Setout reads.</summary>
internal static class DesignTables
{
    public static IEnumerable<string> Read(string design)
    {
        StringBuilder? sql = null;
        foreach (var line in File.ReadLines(design))
        {
            if (sql is null)
            {
                if (line.StartsWith("```sql", StringComparison.Ordinal))
                    sql = new StringBuilder();
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                yield return sql.ToString();
                sql = null;
            }
            else
            {
                sql.AppendLine(line);
            }
        }
    }
}
