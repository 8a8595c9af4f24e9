using Setout.Markdown;

namespace Setout.Sections.Security.Auditing;

/// <summary>
/// Sentences on an audit log in other languages than English: <c>Alle Änderungen werden im Audit-Log protokolliert</c>, <c>所有敏感操作记录审计日志</c>. Words are known by
/// their stems; what it is about are the names that stand in code.
/// </summary>
internal static class AuditLanguages
{
    private static readonly string[] Audits = ["auditoría", "auditoria", "audit-log", "auditlog", "audit-protokoll", "audit trail", "journal d'audit", "journal d’audit", "piste d'audit", "audytu", "audyt", "аудит", "审计", "監査", "감사", "kiểm toán", "kiểm tra nhật ký"];

    private static readonly string[] Kept = ["protokolliert", "aufgezeichnet", "mitgeschrieben", "registran", "registra ", "registrad", "se audita", "são auditad", "enregistr", "journalis", "consigné", "rejestrowan", "zapisywan", "записыва", "регистриру", "журналиру", "记录", "留痕", "記録", "기록", "ghi lại", "ghi nhật ký"];

    private static readonly string[] Every = ["alle ", "jede", "sämtliche", "todos", "todas", "cada ", "tous ", "toutes ", "chaque ", "wszystk", "każd", "все ", "всех ", "кажд", "所有", "全部", "每", "すべて", "全て", "全ての", "모든", "mọi ", "tất cả"];

    private static readonly string[] Changes = ["änderung", "schreibzugriff", "löschung", "aktion", "cambio", "modificacion", "modificación", "acciones", "operaciones", "alteraç", "mudança", "ações", "operações", "modification", "changement", "opération", "zmian", "modyfikac", "operacj", "изменен", "операци", "действи", "变更", "修改", "操作", "変更", "更新", "변경", "수정", "작업", "thay đổi", "thao tác"];

    private static readonly string[] Reads = ["zugriff", "lesen", "lesezugriff", "einsicht", "acceso", "lectura", "consulta", "acesso", "leitura", "accès", "lecture", "consultation", "dostęp", "odczyt", "доступ", "чтени", "просмотр", "访问", "查看", "读取", "アクセス", "閲覧", "접근", "조회", "truy cập", "đọc"];

    private static readonly string[] SignIns = ["anmeldung", "anmeldeversuch", "inicio de sesión", "inicios de sesión", "login", "logins", "connexion", "logowan", "вход", "登录", "ログイン", "로그인", "đăng nhập"];

    private static readonly string[] Refusals = ["verweigert", "abgelehnt", "abgewiesen", "denegad", "rechazad", "negad", "refus", "rejet", "odmow", "odrzucon", "отказ", "отклон", "拒绝", "拒否", "거부", "từ chối"];

    private static readonly string[] Denials = ["kein audit", "nicht protokolliert", "sin auditoría", "sem auditoria", "pas de journal", "bez audytu", "не записыва", "不记录", "記録しない", "später", "más adelante", "futuro", "plus tard", "в будущем", "后续", "将来", "향후"];

    private static readonly string[] Controls = ["zugriffskontroll", "zugriffsrecht", "control de acceso", "controle de acesso", "contrôle d'accès", "contrôle d’accès", "kontrola dostępu", "kontroli dostępu", "управление доступом", "контроль доступа", "访问控制", "アクセス制御", "접근 제어"];

    /// <summary>What a sentence asks for; null where it asks for no audit log, or is English.</summary>
    public static StatedAudit? Of(RichText text)
    {
        var plain = text.Plain.ToLowerInvariant();
        var speaksOfAudit = Has(plain, Audits);
        if (!(speaksOfAudit || Has(plain, Kept) && Has(plain, Every)) || Has(plain, Denials))
            return null;
        var bare = Array.Exists(Controls, control => plain.Contains(control, StringComparison.Ordinal)) ? Controls.Aggregate(plain, (rest, control) => rest.Replace(control, "", StringComparison.Ordinal)) : plain;
        var deeds = (Has(bare, Changes) ? AuditDeeds.Changes : AuditDeeds.None) | (Has(bare, Reads) ? AuditDeeds.Reads | AuditDeeds.Counts : AuditDeeds.None)
            | (speaksOfAudit && Has(bare, SignIns) ? AuditDeeds.SignIns : AuditDeeds.None) | (speaksOfAudit && Has(bare, Refusals) ? AuditDeeds.Refusals : AuditDeeds.None);
        if ((deeds & AuditDeeds.Refusals) != 0)
            deeds &= ~(AuditDeeds.Reads | AuditDeeds.Counts);
        // An audit log that is kept, and of which nothing more is said, is one of changes.
        deeds = deeds == AuditDeeds.None && speaksOfAudit ? AuditDeeds.Changes : deeds;
        return deeds == AuditDeeds.None ? null : new(text.Span, deeds) { Nouns = Named(text), Kept = StatedPeriod.In(text)?.Value };
    }

    /// <summary>The names that stand in code, each once.</summary>
    private static EquatableArray<Written<string>> Named(RichText text) => PlainWord.Of(text.Plain)
        .Where(word => text.StyleAt(word.Start).HasFlag(RunStyle.Code))
        .Select(word => new Written<string>(word.Text.Split('.')[0], text.SpanOf(word.Start, word.Text.Length))).DistinctBy(name => name.Value).ToEquatableArray();

    private static bool Has(string plain, string[] stems) => Array.Exists(stems, stem => plain.Contains(stem, StringComparison.Ordinal));
}
