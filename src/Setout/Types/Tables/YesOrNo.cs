namespace Setout.Types.Tables;

/// <summary>Ticks, crosses and words in cells.</summary>
internal static class YesOrNo
{
    public static bool IsYes(string cell)
    {
        var text = cell.Trim().TrimEnd('.', '!').ToLowerInvariant();
        return text is "yes" or "y" or "true" or "x" or "✓" or "✔" or "✔️" or "✅" or "☑" or "○" or "◯" or "●" or "是" or "はい" or "sí" or "si" or "sim" or "tak" or "ja" or "oui" or "да" or "có" or "1"
            or "required" or "mandatory" or "unique" or "nullable" or "null" or "optional" or "必填" or "必須" or "可" or "可空"
            || text.StartsWith("yes", StringComparison.Ordinal) || text.StartsWith('✓') || text.StartsWith('✅');
    }
}
