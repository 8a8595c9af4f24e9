using Setout.Sections.Security.Auditing;
using Setout.Sections.Security.Callers;

namespace Setout.Sections.Security;

/// <summary>Outline sections become the security of the design as written.</summary>
internal static class SecurityReader
{
    public static SecuritySection Read(DesignOutline outline, ReadingReport report)
    {
        var roles = RoleTableReader.Find(outline);
        if (roles is not null)
            report.Live(roles.Span, "table of roles");
        var text = SectionTextReader.ReadMain(outline, Topic.Security, [Topic.Authentication, Topic.Authorization, Topic.DataProtection]);
        var authentication = SectionTextReader.Read(outline.Of(Topic.Authentication), outline.IsApart);
        var ofCallers = AuthenticationStatements.Of(authentication, text).ToList();
        var fields = RoleTableReader.FindOfFields(outline);
        if (fields is not null)
            report.Live(fields.Span, "table of fields by roles");
        var protection = SectionTextReader.Read(outline.Of(Topic.DataProtection), outline.IsApart);
        return new()
        {
            Audit = AuditReader.Read(AllStatements.Of(text, protection), report),
            Text = text,
            Authentication = authentication,
            SigningKeyDays = SigningKeyAge.Read([.. ofCallers, .. AuthenticationStatements.Of(null, SectionTextReader.Read(outline.Of(Topic.DataProtection), outline.IsApart))]),
            ApiKeys = ApiKeyReader.Read(ofCallers, report),
            Authorization = SectionTextReader.Read(outline.Of(Topic.Authorization), outline.IsApart),
            DataProtection = protection,
            Roles = roles,
            FieldRoles = fields,
        };
    }
}
