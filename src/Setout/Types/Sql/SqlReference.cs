using Setout.Expressions.Tokens;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary>What follows <c>REFERENCES</c>: <c>customers (id) ON DELETE CASCADE ON UPDATE …</c></summary>
internal sealed record SqlReference(Written<string> Entity, EquatableArray<string> Fields, DeleteRule OnDelete)
{
    /// <summary>Null where no table is named.</summary>
    public static SqlReference? Take(TokenCursor cursor)
    {
        if (!cursor.IsName)
            return null;
        var table = cursor.TakeQualifiedName();
        var fields = cursor.IsSign("(") ? SqlNames.Take(cursor) : [];
        var rule = DeleteRule.Unstated;
        while (true)
        {
            if (cursor.TakeWords("on", "delete"))
                rule = ReferenceModifier.Rule(cursor);
            else if (cursor.TakeWords("on", "update"))
                ReferenceModifier.Rule(cursor);
            else if (cursor.TakeWords("match"))
                cursor.Skip();
            else if (!(cursor.TakeWords("not", "deferrable") || cursor.TakeWords("deferrable") || cursor.TakeWords("initially", "deferred") || cursor.TakeWords("initially", "immediate")))
                return new(table, fields.ToEquatableArray(), rule);
        }
    }
}
