using Setout.Expressions.Tokens;

namespace Setout.Expressions;

/// <summary>Names, constants and calls.</summary>
internal sealed partial class ExpressionParser
{
    private Expression? Word(Token token)
    {
        if (cursor.IsSign("(", 1))
            return Call(token);
        switch (cursor.TextOf(token).ToLowerInvariant())
        {
            case "true" or "false":
                cursor.Skip();
                return new Literal(cursor.SpanOf(token)[0] is 't' or 'T');
            case "null":
                cursor.Skip();
                return new Literal(null);
            case "now" or "current_timestamp" or "localtimestamp" or "current_date" or "today":
                cursor.Skip();
                return new NowExpression();
            case "and" or "or" or "not" or "in" or "is" or "between" or "like" or "case" or "exists" or "select":
                return Fail($"`{cursor.TextOf(token)}` is not understood here", token);
            default:
                return Field(token);
        }
    }

    /// <summary>MySQL and SQLite take <c>"draft"</c> as text where no column has that name.</summary>
    private Expression? Quoted(Token token) =>
        cursor.SpanOf(token)[0] != '"' || fields.Find(cursor.NameOf(token)) is not null || cursor.IsSign(".", 1)
            ? Field(token)
            : Text(token);

    private Literal Text(Token token)
    {
        cursor.Skip();
        return new(cursor.NameOf(token));
    }

    private Expression? Field(Token token)
    {
        var name = cursor.TakeQualifiedName();
        if (fields.Find(name.Value) is { } field)
            return new FieldReference(field);
        var meant = DidYouMean.Nearest(name.Value, fields.All);
        return Fail(meant is null ? $"there is no field `{name.Value}`" : $"there is no field `{name.Value}`: did you mean `{meant}`?", token);
    }

    private Expression? Call(Token token)
    {
        var name = cursor.TextOf(token).ToLowerInvariant();
        switch (name)
        {
            case "now" or "getdate" or "sysdate" or "current_timestamp" or "current_date" or "sysutcdatetime":
                cursor.Skip();
                cursor.SkipParentheses();
                return new NowExpression();
            case "cast":
                return Cast();
        }
        ExpressionFunction? function = name switch
        {
            "length" or "char_length" or "character_length" or "len" => ExpressionFunction.Length,
            "lower" or "lcase" => ExpressionFunction.Lower,
            "upper" or "ucase" => ExpressionFunction.Upper,
            "abs" => ExpressionFunction.Abs,
            "coalesce" or "ifnull" or "nvl" => ExpressionFunction.Coalesce,
            _ => null,
        };
        if (function is null)
            return Fail($"`{name}(…)` is no function of conditions: length, lower, upper, abs and coalesce are", token);
        cursor.Skip();
        cursor.Skip();
        if (List(")") is not { } arguments)
            return null;
        var isCount = function == ExpressionFunction.Coalesce ? arguments.Count > 0 : arguments.Count == 1;
        return isCount ? new CallExpression(function.Value, arguments) : Fail($"`{name}` takes {(function == ExpressionFunction.Coalesce ? "at least one value" : "one value")}", token);
    }

    /// <summary><c>cast(x as text)</c> is <c>x</c>.</summary>
    private Expression? Cast()
    {
        cursor.Skip();
        cursor.Skip();
        var inner = Or();
        if (inner is null)
            return null;
        if (!cursor.TakeWords("as"))
            return Fail("`cast` needs `as` and a type");
        TakeType();
        return Closed(inner);
    }

    /// <summary><c>'draft'::text</c> is <c>'draft'</c>.</summary>
    private Expression? Casts(Expression? operand)
    {
        while (operand is not null && cursor.TakeSign("::"))
            TakeType();
        return operand;
    }

    private void TakeType()
    {
        while (cursor.Current.Kind is TokenKind.Word or TokenKind.QuotedName && !cursor.IsWord("and") && !cursor.IsWord("or") && !cursor.IsWord("in") && !cursor.IsWord("is") && !cursor.IsWord("not") && !cursor.IsWord("between") && !cursor.IsWord("like"))
            cursor.Skip();
        if (cursor.IsSign("("))
            cursor.SkipParentheses();
        while (cursor.IsSign("[") && cursor.IsSign("]", 1))
        {
            cursor.Skip();
            cursor.Skip();
        }
    }
}
