using System.Collections.Concurrent;
using System.Text;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Counts and sums rows, over all or in groups. Sums of integers and decimals are exact, whatever their size.</summary>
internal sealed class SummaryRead(ListSource source, string groupBy, string sumField)
{
    private const int KeptForms = 256;

    /// <summary>Whose rows are counted.</summary>
    public string Entity => source.Entity.Entity.Name;

    // Two halves, so that no sum of 64-bit integers can overflow: SQLite would end the statement.
    private const long Half = 1_000_000_000;

    private readonly ConcurrentDictionary<string, SqlText> forms = new(StringComparer.Ordinal);
    private readonly Column? group = groupBy.Length == 0 ? null : source.Entity.Column(groupBy);
    private readonly Column? sum = sumField.Length == 0 ? null : source.Entity.Column(sumField);

    public SummaryOutcome Read(Connection connection, DataValue[] path, Filter? filter, string? search)
    {
        connection.WorkFor(path, source.CallerAt);
        using var snapshot = Snapshot.Take(connection);
        if (ParentCheck.FindMissing(source.Parents, connection, path) is { } missing)
            return new SummaryOutcome(ReadStatus.ParentMissing, Parent: missing);
        var statement = connection.Prepare(Find(filter, search));
        try
        {
            connection.Count();
            source.Bind(statement, path, filter, search);
            return ReadGroups(statement);
        }
        finally
        {
            statement.Reset();
        }
    }

    private SqlText Find(Filter? filter, string? search)
    {
        var key = RequestForm.KeyOf(new PageRequest { Limit = 1, Filter = filter, Search = search }, cursor: null);
        if (forms.TryGetValue(key, out var known))
            return known;
        if (forms.Count >= KeptForms)
            forms.Clear();
        return forms[key] = new SqlText(Write(filter, search));
    }

    private string Write(Filter? filter, string? search)
    {
        var key = group is null ? "NULL" : $"{RowSelect.Alias}.{group.Sql}";
        var ending = group is null ? "" : $" GROUP BY {key} ORDER BY {key}";
        return $"SELECT {key}, count(*), {SumSql()} FROM {source.Entity.Table} AS {RowSelect.Alias}"
            + $" WHERE {source.Where(filter, search is not null, out _)}{ending}";
    }

    private string SumSql() => sum is null
        ? "NULL, NULL"
        : sum.Kind == ColumnKind.Number
            ? $"total({RowSelect.Alias}.{sum.Sql}), NULL"
            : $"sum({RowSelect.Alias}.{sum.Sql} / {Half}), sum({RowSelect.Alias}.{sum.Sql} % {Half})";

    private SummaryOutcome ReadGroups(Statement statement)
    {
        var groups = new List<SummaryGroup>();
        var (count, exact, real) = (0L, Int128.Zero, 0.0);
        using var json = new Scratch();
        while (statement.Step())
        {
            count += statement.Integer(1);
            var (partExact, partReal) = SumOf(statement);
            exact += partExact;
            real += partReal;
            if (group is not null)
                groups.Add(GroupOf(statement, json, partExact, partReal));
        }
        return new SummaryOutcome(ReadStatus.Found, count, SumText(exact, real), group is null ? null : [.. groups]);
    }

    private SummaryGroup GroupOf(Statement statement, Scratch json, Int128 exact, double real)
    {
        json.Clear();
        var output = new JsonOutput(json);
        RowWriter.WriteValue(statement, new RowStep([], StepKind.Value, 0, group!.Kind, group.Scale), ref output);
        output.Flush();
        var key = Encoding.UTF8.GetString(json.Written);
        var isText = group.Kind == ColumnKind.Text && !statement.IsNull(0);
        var name = isText ? Encoding.UTF8.GetString(statement.Text(0)) : key.Trim('"');
        return new SummaryGroup(key, name, statement.Integer(1), SumText(exact, real));
    }

    private (Int128 Exact, double Real) SumOf(Statement statement) => sum switch
    {
        null => default,
        { Kind: ColumnKind.Number } => (0, statement.Number(2)),
        _ => ((Int128)statement.Integer(2) * Half + statement.Integer(3), 0),
    };

    private string SumText(Int128 exact, double real) => sum switch
    {
        null => "",
        { Kind: ColumnKind.Number } => DataValue.Number(real).ToString(),
        _ => ExactText(exact, sum.Scale),
    };

    private static string ExactText(Int128 unscaled, int scale)
    {
        var digits = Int128.Abs(unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var sign = unscaled < 0 ? "-" : "";
        return scale == 0 ? sign + digits : $"{sign}{digits[..^scale]}.{digits[^scale..]}";
    }
}
