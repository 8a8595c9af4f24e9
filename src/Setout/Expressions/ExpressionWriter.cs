using System.Collections.Frozen;
using System.Globalization;

namespace Setout.Expressions;

/// <summary>Expressions in their one canonical spelling, parenthesised where precedence needs it.</summary>
internal static class ExpressionWriter
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
        ["and", "or", "not", "in", "is", "between", "like", "true", "false", "null", "now", "today", "current_timestamp", "localtimestamp", "current_date", "case", "exists", "select", "any", "array"],
        StringComparer.OrdinalIgnoreCase);

    public static string Write(Expression expression) => Write(expression, 0);

    private static string Write(Expression expression, int outer) => expression switch
    {
        Literal literal => Write(literal),
        FieldReference field => Name(field.Name),
        NowExpression => "now",
        UnaryExpression { Operator: UnaryOperator.Not, Operand: IsNullExpression inner } => Wrap($"{Write(inner.Operand, 4)} is not null", 3, outer),
        UnaryExpression { Operator: UnaryOperator.Not, Operand: InExpression inner } => Wrap($"{Write(inner.Operand, 4)} not in ({List(inner.Items)})", 3, outer),
        UnaryExpression { Operator: UnaryOperator.Not } unary => Wrap($"not {Write(unary.Operand, 3)}", 3, outer),
        UnaryExpression unary => Wrap(Negated(Write(unary.Operand, 7)), 7, outer),
        BinaryExpression binary => Write(binary, outer),
        InExpression test => Wrap($"{Write(test.Operand, 4)} in ({List(test.Items)})", 3, outer),
        IsNullExpression test => Wrap($"{Write(test.Operand, 4)} is null", 3, outer),
        CallExpression call => $"{call.Function.ToString().ToLowerInvariant()}({List(call.Arguments)})",
        _ => "",
    };

    // Two hyphens would begin a comment.
    private static string Negated(string operand) => operand.StartsWith('-') ? $"-({operand})" : $"-{operand}";

    /// <summary>Names that could be taken for something else stand between quotes.</summary>
    private static string Name(string name)
    {
        var isPlain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(sign => char.IsLetterOrDigit(sign) || sign == '_') && !Keywords.Contains(name);
        return isPlain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string List(EquatableArray<Expression> items) => string.Join(", ", items.Select(item => Write(item, 0)));

    private static string Write(Literal literal) => literal.Value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    private static string Write(BinaryExpression binary, int outer)
    {
        var (sign, precedence) = Sign(binary.Operator);
        return Wrap($"{Write(binary.Left, precedence)} {sign} {Write(binary.Right, precedence + 1)}", precedence, outer);
    }

    private static string Wrap(string text, int precedence, int outer) => precedence < outer ? $"({text})" : text;

    private static (string Sign, int Precedence) Sign(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => ("or", 1),
        BinaryOperator.And => ("and", 2),
        BinaryOperator.Equal => ("=", 4),
        BinaryOperator.NotEqual => ("<>", 4),
        BinaryOperator.Less => ("<", 4),
        BinaryOperator.LessOrEqual => ("<=", 4),
        BinaryOperator.Greater => (">", 4),
        BinaryOperator.GreaterOrEqual => (">=", 4),
        BinaryOperator.Like => ("like", 4),
        BinaryOperator.Add => ("+", 5),
        BinaryOperator.Subtract => ("-", 5),
        BinaryOperator.Multiply => ("*", 6),
        BinaryOperator.Divide => ("/", 6),
        _ => ("?", 0),
    };
}
