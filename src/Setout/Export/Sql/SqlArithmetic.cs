using Setout.Expressions;

namespace Setout.Export.Sql;

/// <summary>Brings two terms to one scale or kind, so that they can be compared, added, multiplied.</summary>
internal static class SqlArithmetic
{
    private const int MaxScale = 18;

    /// <summary>Two terms that can be compared as they are kept.</summary>
    public static (SqlTerm Left, SqlTerm Right) Align(SqlTerm left, SqlTerm right) => (left.Kind, right.Kind) switch
    {
        (SqlTermKind.Exact, SqlTermKind.Exact) => (Rescale(left, Math.Max(left.Scale, right.Scale)), Rescale(right, Math.Max(left.Scale, right.Scale))),
        (SqlTermKind.Exact, SqlTermKind.Real) => (Real(left), right),
        (SqlTermKind.Real, SqlTermKind.Exact) => (left, Real(right)),
        (SqlTermKind.Instant, SqlTermKind.Text) => (left, Instant(right)),
        (SqlTermKind.Text, SqlTermKind.Instant) => (Instant(left), right),
        (SqlTermKind.Instant, SqlTermKind.Date) => (Day(left), right),
        (SqlTermKind.Date, SqlTermKind.Instant) => (left, Day(right)),
        _ => (left, right),
    };

    public static SqlTerm Write(BinaryOperator @operator, SqlTerm left, SqlTerm right)
    {
        var isExact = left.Kind == SqlTermKind.Exact && right.Kind == SqlTermKind.Exact;
        switch (@operator)
        {
            case BinaryOperator.Multiply when isExact && left.Scale + right.Scale <= MaxScale:
                return new SqlTerm($"({left.Sql} * {right.Sql})", SqlTermKind.Exact) { Scale = left.Scale + right.Scale };
            case BinaryOperator.Add or BinaryOperator.Subtract when isExact:
                (left, right) = Align(left, right);
                return new SqlTerm($"({left.Sql} {Sign(@operator)} {right.Sql})", SqlTermKind.Exact) { Scale = left.Scale };
            default:
                return new SqlTerm($"({Real(left).Sql} {Sign(@operator)} {Real(right).Sql})", SqlTermKind.Real);
        }
    }

    /// <summary>The first that is not NULL, all brought to one scale.</summary>
    public static SqlTerm Coalesce(List<SqlTerm> terms)
    {
        if (terms.Count < 2)
            return terms.Count == 1 ? terms[0] : new SqlTerm("NULL", SqlTermKind.Null) { MayBeNull = true };
        var scale = terms.Max(term => term.Scale);
        var isExact = terms.TrueForAll(term => term.Kind is SqlTermKind.Exact or SqlTermKind.Null);
        var items = terms.Select(term => isExact && term.Kind == SqlTermKind.Exact ? Rescale(term, scale) : term);
        return new SqlTerm($"coalesce({string.Join(", ", items.Select(item => item.Sql))})", terms[0].Kind)
        {
            Scale = isExact ? scale : 0,
            MayBeNull = terms.TrueForAll(term => term.MayBeNull),
        };
    }

    private static SqlTerm Rescale(SqlTerm term, int scale)
    {
        if (term.Scale == scale)
            return term;
        var constant = term.Number is { } number ? SqlText.Scaled(number, scale) : null;
        return term with { Sql = constant ?? $"({term.Sql} * {SqlText.PowerOfTen(scale - term.Scale)})", Scale = scale };
    }

    private static SqlTerm Real(SqlTerm term) => term.Kind != SqlTermKind.Exact
        ? term
        : new SqlTerm($"({term.Sql} / {SqlText.PowerOfTen(term.Scale)}.0)", SqlTermKind.Real) { MayBeNull = term.MayBeNull };

    private static SqlTerm Instant(SqlTerm text) =>
        text.Text is { } written && SqlText.Instant(written) is { } stored ? SqlLiteral.Text(stored) : text;

    private static SqlTerm Day(SqlTerm instant) => instant with { Sql = $"substr({instant.Sql}, 1, 10)" };

    private static string Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };
}
