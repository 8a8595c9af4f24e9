using Setout.Expressions;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.Sql;

/// <summary>
/// Expressions over the fields of a row as SQL for SQLite, in terms of how columns are kept: decimals as scaled integers,
/// instants as text of fixed width.
/// </summary>
public sealed class ExpressionSql
{
    private readonly PlannedEntity entity;
    private readonly string prefix;
    private readonly string now;
    private readonly bool nullIsFalse;

    private ExpressionSql(PlannedEntity entity, string prefix, string now, bool nullIsFalse) =>
        (this.entity, this.prefix, this.now, this.nullIsFalse) = (entity, prefix, now, nullIsFalse);

    /// <summary>For a CHECK: as in SQL, a comparison with NULL breaks no rule.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="entity">Whose fields it speaks of.</param>
    /// <param name="alias">Of the table; empty inside its definition.</param>
    /// <param name="now">What stands for the instant, such as a parameter. A table's definition must not have it: see <see cref="UsesNow"/>.</param>
    public static string Check(Expression expression, PlannedEntity entity, string alias = "", string now = "NULL") =>
        new ExpressionSql(entity, Prefix(alias), now, nullIsFalse: false).Truth(expression);

    /// <summary>For a condition: a comparison with NULL is false. Gives 1 or 0.</summary>
    /// <inheritdoc cref="Check"/>
    public static string Condition(Expression expression, PlannedEntity entity, string alias, string now) =>
        new ExpressionSql(entity, Prefix(alias), now, nullIsFalse: true).Truth(expression);

    /// <summary>Whether it speaks of the instant of its evaluation, which a table's CHECK cannot.</summary>
    public static bool UsesNow(Expression expression) => expression switch
    {
        NowExpression => true,
        UnaryExpression unary => UsesNow(unary.Operand),
        BinaryExpression binary => UsesNow(binary.Left) || UsesNow(binary.Right),
        InExpression test => UsesNow(test.Operand) || test.Items.Any(UsesNow),
        IsNullExpression test => UsesNow(test.Operand),
        CallExpression call => call.Arguments.Any(UsesNow),
        _ => false,
    };

    private static string Prefix(string alias) => alias.Length == 0 ? "" : alias + ".";

    private string Truth(Expression expression) => Write(expression).Sql;

    private SqlTerm Write(Expression expression) => expression switch
    {
        Literal literal => SqlLiteral.Write(literal.Value),
        FieldReference field => Write(field),
        NowExpression => new SqlTerm(now, SqlTermKind.Instant),
        UnaryExpression { Operator: UnaryOperator.Not } unary => Not(Write(unary.Operand)),
        UnaryExpression unary => Negate(Write(unary.Operand)),
        BinaryExpression binary => Write(binary),
        InExpression test => Write(test),
        IsNullExpression test => Boolean($"({Write(test.Operand).Sql} IS NULL)", mayBeNull: false),
        CallExpression call => Write(call),
        _ => new SqlTerm("NULL", SqlTermKind.Null) { MayBeNull = true },
    };

    private SqlTerm Write(FieldReference reference)
    {
        var sql = prefix + SqlText.Name(reference.Name);
        if (entity.Fields.FirstOrDefault(field => field.Name == reference.Name) is not { } field)
            return new SqlTerm("NULL", SqlTermKind.Null) { MayBeNull = true };
        // A condition is put to rows as they are stored, a check to values in the open.
        if (nullIsFalse && field.IsEncrypted)
            sql = SqliteSeal.Open(entity, field, prefix);
        return new SqlTerm(sql, SqlLiteral.KindOf(field.Type))
        {
            Scale = field.Type is ScalarType { Kind: ScalarKind.Decimal } number ? number.Scale ?? 0 : 0,
            MayBeNull = field.IsNullable,
        };
    }

    private SqlTerm Write(BinaryExpression binary)
    {
        var (left, right) = (Write(binary.Left), Write(binary.Right));
        var mayBeNull = left.MayBeNull || right.MayBeNull;
        return binary.Operator switch
        {
            BinaryOperator.Or => Boolean($"({left.Sql} OR {right.Sql})", mayBeNull),
            BinaryOperator.And => Boolean($"({left.Sql} AND {right.Sql})", mayBeNull),
            BinaryOperator.Like => Test($"({left.Sql} GLOB {Glob(right)})", mayBeNull),
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide =>
                SqlArithmetic.Write(binary.Operator, left, right) with { MayBeNull = mayBeNull },
            _ => Compare(Sign(binary.Operator), left, right, mayBeNull),
        };
    }

    private SqlTerm Write(InExpression test)
    {
        var operand = Write(test.Operand);
        var items = test.Items.Select(item => Compare("=", operand, Write(item), operand.MayBeNull).Sql).ToList();
        return items.Count == 0 ? Boolean("0", mayBeNull: false) : Boolean($"({string.Join(" OR ", items)})", operand.MayBeNull && !nullIsFalse);
    }

    private SqlTerm Write(CallExpression call)
    {
        var arguments = call.Arguments.Select(Write).ToList();
        if (call.Function == ExpressionFunction.Coalesce)
            return SqlArithmetic.Coalesce(arguments);
        var first = arguments.Count > 0 ? arguments[0] : new SqlTerm("NULL", SqlTermKind.Null) { MayBeNull = true };
        return call.Function switch
        {
            ExpressionFunction.Length => new SqlTerm($"length({first.Sql})", SqlTermKind.Exact) { MayBeNull = first.MayBeNull },
            ExpressionFunction.Lower => first with { Sql = $"lower({first.Sql})", Text = null },
            ExpressionFunction.Upper => first with { Sql = $"upper({first.Sql})", Text = null },
            _ => first with { Sql = $"abs({first.Sql})", Number = null },
        };
    }

    private SqlTerm Compare(string sign, SqlTerm left, SqlTerm right, bool mayBeNull)
    {
        (left, right) = SqlArithmetic.Align(left, right);
        return Test($"({left.Sql} {sign} {right.Sql})", mayBeNull || left.Kind == SqlTermKind.Null || right.Kind == SqlTermKind.Null);
    }

    private SqlTerm Test(string sql, bool mayBeNull) =>
        nullIsFalse && mayBeNull ? Boolean($"coalesce({sql}, 0)", mayBeNull: false) : Boolean(sql, mayBeNull);

    private static SqlTerm Boolean(string sql, bool mayBeNull) => new(sql, SqlTermKind.Boolean) { MayBeNull = mayBeNull };

    private static SqlTerm Not(SqlTerm operand) => Boolean($"(NOT {operand.Sql})", operand.MayBeNull);

    private static SqlTerm Negate(SqlTerm operand) =>
        operand.Number is { } number ? SqlLiteral.Write(-number) : operand with { Sql = $"(-{operand.Sql})" };

    // LIKE of SQLite ignores case; GLOB does not.
    private static string Glob(SqlTerm pattern) => pattern.Text is not { } text
        ? $"replace(replace({pattern.Sql}, '%', '*'), '_', '?')"
        : SqlText.Text(string.Concat(text.Select(letter => letter switch
        {
            '%' => "*",
            '_' => "?",
            '*' or '?' or '[' => $"[{letter}]",
            _ => letter.ToString(),
        })));

    private static string Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        _ => ">=",
    };
}
