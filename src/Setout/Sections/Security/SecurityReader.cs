using Setout.Sections.Security.Auditing;
using Setout.Sections.Security.Bounds;
using Setout.Sections.Security.Callers;
using Setout.Sections.Security.CrossOrigin;
using Setout.Sections.Security.RateLimits;
using Setout.Sections.Security.Transport;

namespace Setout.Sections.Security;

/// <summary>Outline sections become the security of the design as written.</summary>
internal static class SecurityReader
{
    public static SecuritySection Read(DesignOutline outline, ReadingReport report)
    {
        var roles = RoleTableReader.Find(outline);
        if (roles is not null)
            report.Live(roles.Span, "table of roles");
        // How long data is kept is said anywhere; that alone is no section on security.
        var isSaidOfData = outline.Of(Topic.DataProtection).Any(section => !RetentionTableReader.SpeaksOfRetention(section.Title));
        var text = SectionTextReader.ReadMain(outline, Topic.Security, isSaidOfData ? [Topic.Authentication, Topic.Authorization, Topic.DataProtection] : [Topic.Authentication, Topic.Authorization]);
        var authentication = SectionTextReader.Read(outline.Of(Topic.Authentication), outline.IsApart);
        var protection = SectionTextReader.Read(outline.Of(Topic.DataProtection), outline.IsApart);
        var ofCallers = AuthenticationStatements.Of(authentication, text).ToList();
        var fields = RoleTableReader.FindOfFields(outline);
        if (fields is not null)
            report.Live(fields.Span, "table of fields by roles");
        var authorization = SectionTextReader.Read(outline.Of(Topic.Authorization), outline.IsApart);
        var audit = AuditReader.Read(AllStatements.Of(text, protection), report);
        return new()
        {
            Audit = audit,
            Retention = RetentionReader.Read(RetentionTableReader.Read([.. outline.Of(Topic.DataProtection), .. outline.Of(Topic.Security)], outline), AllStatements.Of(protection), audit, report),
            Text = text,
            Authentication = authentication,
            SigningKeyDays = SigningKeyAge.Read([.. ofCallers, .. AuthenticationStatements.Of(null, protection)]),
            Lockout = LockoutReader.Read([.. ofCallers, .. AuthenticationStatements.Of(null, protection), .. AllStatements.Of(text)]),
            ApiKeys = ApiKeyReader.Read(ofCallers, report),
            Authorization = authorization,
            DataProtection = protection,
            RateLimits = RateLimitReader.Read([text, authentication, authorization, protection], mustSaySo: false, report),
            Origins = CorsReader.Read([text, authentication, authorization, protection], report),
            Bounds = BoundReader.Read(AllStatements.Of(text, authentication, authorization, protection), report),
            Tls = TlsReader.Read(AllStatements.Of(text, authentication, authorization, protection), report),
            Roles = roles,
            FieldRoles = fields,
        };
    }
}
