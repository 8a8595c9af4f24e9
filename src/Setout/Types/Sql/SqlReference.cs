using Setout.Expressions.Tokens;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary>What follows <c>REFERENCES</c>: <c>customers (id) ON DELETE CASCADE ON UPDATE …</c></summary>
internal sealed record SqlReference(Written<string> Entity, EquatableArray<string> Fields, DeleteRule OnDelete)
{
    /// <summary>Where <c>SET DEFAULT</c> stands, which is not kept.</summary>
    public SourceSpan? SetDefault { get; private init; }

    /// <summary>Null where no table is named.</summary>
    public static SqlReference? Take(TokenCursor cursor)
    {
        if (!cursor.IsName)
            return null;
        var table = cursor.TakeQualifiedName();
        var fields = cursor.IsSign("(") ? SqlNames.Take(cursor) : [];
        var rule = DeleteRule.Unstated;
        SourceSpan? setDefault = null;
        while (true)
        {
            var word = cursor.Current;
            if (cursor.TakeWords("on", "delete", "set", "default"))
                setDefault = cursor.PlaceFrom(word);
            else if (cursor.TakeWords("on", "delete"))
                rule = ReferenceModifier.Rule(cursor);
            // Keys never change, and every write is checked at its end: neither of these would be noticed.
            else if (cursor.TakeWords("on", "update", "set", "default"))
                continue;
            else if (cursor.TakeWords("on", "update"))
                ReferenceModifier.Rule(cursor);
            else if (cursor.TakeWords("match"))
                cursor.Skip();
            else if (!(cursor.TakeWords("not", "deferrable") || cursor.TakeWords("deferrable") || cursor.TakeWords("initially", "deferred") || cursor.TakeWords("initially", "immediate")))
                return new(table, fields.ToEquatableArray(), rule) { SetDefault = setDefault };
        }
    }
}
