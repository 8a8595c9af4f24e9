namespace Setout.Expressions;

/// <summary>A condition or value over the fields of one row. Compiled to SQL, never evaluated row by row.</summary>
public abstract record Expression
{
    /// <summary>As the expression language writes it: <c>status in ('draft', 'paid') and total &gt; 0</c>.</summary>
    public sealed override string ToString() => ExpressionWriter.Write(this);

    /// <summary>The names of the fields in it, each once.</summary>
    public IEnumerable<string> Fields() => AllFields().Distinct(StringComparer.Ordinal);

    private IEnumerable<string> AllFields() => this switch
    {
        FieldReference field => [field.Name],
        UnaryExpression unary => unary.Operand.AllFields(),
        BinaryExpression binary => binary.Left.AllFields().Concat(binary.Right.AllFields()),
        InExpression test => test.Items.Prepend(test.Operand).SelectMany(item => item.AllFields()),
        IsNullExpression test => test.Operand.AllFields(),
        CallExpression call => call.Arguments.SelectMany(argument => argument.AllFields()),
        _ => [],
    };
}

/// <summary>A string, long, decimal, bool or null.</summary>
public sealed record Literal(object? Value) : Expression;

/// <summary>The value of a field, named as in the entity.</summary>
public sealed record FieldReference(string Name) : Expression;

/// <summary>The instant of evaluation.</summary>
public sealed record NowExpression : Expression;

/// <summary><c>not</c>, or a minus sign.</summary>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression;

/// <summary>Two operands. Comparison with null is false, <c>is null</c> asks for it.</summary>
public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary><c>status in ('a', 'b')</c>.</summary>
public sealed record InExpression(Expression Operand, EquatableArray<Expression> Items) : Expression;

/// <summary><c>note is null</c>.</summary>
public sealed record IsNullExpression(Expression Operand) : Expression;

/// <summary>A function of the closed list: <c>length(x)</c>, <c>lower(x)</c>.</summary>
public sealed record CallExpression(ExpressionFunction Function, EquatableArray<Expression> Arguments) : Expression;

/// <summary>Operators on one operand.</summary>
public enum UnaryOperator
{
    /// <summary>Logical not.</summary>
    Not,

    /// <summary>Minus.</summary>
    Negate,
}

/// <summary>Operators on two operands.</summary>
public enum BinaryOperator
{
    /// <summary>Logical or.</summary>
    Or,

    /// <summary>Logical and.</summary>
    And,

    /// <summary>=</summary>
    Equal,

    /// <summary>&lt;&gt;</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,

    /// <summary>SQL <c>LIKE</c> with <c>%</c> and <c>_</c>, case-sensitive.</summary>
    Like,

    /// <summary>+</summary>
    Add,

    /// <summary>-</summary>
    Subtract,

    /// <summary>*</summary>
    Multiply,

    /// <summary>/</summary>
    Divide,
}

/// <summary>The functions.</summary>
public enum ExpressionFunction
{
    /// <summary>The number of Unicode code points of text.</summary>
    Length,

    /// <summary>Text in lower case (ASCII).</summary>
    Lower,

    /// <summary>Text in upper case (ASCII).</summary>
    Upper,

    /// <summary>The absolute value.</summary>
    Abs,

    /// <summary>The first argument that is not null.</summary>
    Coalesce,
}
