using Setout.Expressions.Tokens;

namespace Setout.Types.Sql;

/// <summary>What engines let one say of a column and no design means anything by.</summary>
internal static class SqlColumnNoise
{
    public static bool Take(TokenCursor cursor)
    {
        if (cursor.TakeWords("collate") || cursor.TakeWords("character", "set") || cursor.TakeWords("charset") || cursor.TakeWords("on", "conflict") || cursor.TakeWords("after") || cursor.TakeWords("compression") || cursor.TakeWords("storage"))
        {
            cursor.TakeSign("=");
            cursor.Skip();
            return true;
        }
        return cursor.TakeWords("asc") || cursor.TakeWords("desc") || cursor.TakeWords("first") || cursor.TakeWords("visible") || cursor.TakeWords("invisible") || cursor.TakeWords("stored") || cursor.TakeWords("virtual")
            || cursor.TakeWords("deferrable") || cursor.TakeWords("initially", "deferred") || cursor.TakeWords("initially", "immediate") || cursor.TakeWords("key") || cursor.TakeWords("unsigned") || cursor.TakeWords("zerofill") || cursor.TakeWords("rowguidcol") || cursor.TakeWords("sparse");
    }
}
