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

    /// <summary>Whose rows are counted.</summary>
    public IEnumerable<string> Entities => figures.Select(figure => figure.Entity);

    /// <param name="connection">The one to read from.</param>
    /// <param name="caller">The key of the caller's account; unset where nothing is counted that belongs to one.</param>
    public long[] Read(Connection connection, DataValue caller)
    {
        connection.WorkFor(caller);
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            for (var index = 0; index < figures.Length; index++)
                if (figures[index].Value is { } state)
                    statement.Bind(index + 1, DataValue.State(state), scale: 0);
            if (!caller.IsUnset && Array.Exists(figures, figure => figure.OwnerField.Length > 0))
                statement.Bind(figures.Length + 1, caller, scale: 0);
            _ = statement.Step();
            return [.. Enumerable.Range(0, figures.Length).Select(statement.Integer)];
        }
        finally
        {
            statement.Reset();
        }
    }

    private string Count(StoredEntity entity, FigureShape figure, int parameter)
    {
        var conditions = new List<string>();
        if (figure.Value is not null)
            conditions.Add($"{entity.Column(figure.Field).Sql} = ?{parameter}");
        if (figure.OwnerField.Length > 0)
            conditions.Add($"{entity.Column(figure.OwnerField).Sql} = ?{figures.Length + 1}");
        return $"(SELECT count(*) FROM {entity.Source}{(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))})";
    }
}
