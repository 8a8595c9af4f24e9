using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Numbers of rows of several entities, in one statement and so of one state of the database.</summary>
internal sealed class FiguresRead
{
    private readonly FigureShape[] figures;
    private readonly SqlText sql;

    public FiguresRead(StoredPlan plan, IReadOnlyList<FigureShape> figures)
    {
        this.figures = [.. figures];
        sql = new SqlText("SELECT " + string.Join(", ", figures.Select((figure, index) => Count(plan.Entity(figure.Entity), figure, index + 1))));
    }

    public long[] Read(Connection connection)
    {
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            for (var index = 0; index < figures.Length; index++)
                if (figures[index].Value is bool flag)
                    statement.Bind(index + 1, flag ? 1 : 0);
                else if (figures[index].Value is string text)
                    statement.BindText(index + 1, text);
            _ = statement.Step();
            return [.. Enumerable.Range(0, figures.Length).Select(statement.Integer)];
        }
        finally
        {
            statement.Reset();
        }
    }

    private static string Count(StoredEntity entity, FigureShape figure, int parameter) => figure.Value is null
        ? $"(SELECT count(*) FROM {entity.Table})"
        : $"(SELECT count(*) FROM {entity.Table} WHERE {entity.Column(figure.Field).Sql} = ?{parameter})";
}
