namespace Setout.Sections.Security;

/// <summary>Outline sections become the security of the design as written.</summary>
internal static class SecurityReader
{
    public static SecuritySection Read(DesignOutline outline, ReadingReport report)
    {
        var roles = RoleTableReader.Find(outline);
        if (roles is not null)
            report.Live(roles.Span, "table of roles");
        return new()
        {
            Text = SectionTextReader.ReadMain(outline, Topic.Security, [Topic.Authentication, Topic.Authorization, Topic.DataProtection]),
            Authentication = SectionTextReader.Read(outline.Of(Topic.Authentication), outline.IsApart),
            Authorization = SectionTextReader.Read(outline.Of(Topic.Authorization), outline.IsApart),
            DataProtection = SectionTextReader.Read(outline.Of(Topic.DataProtection), outline.IsApart),
            Roles = roles,
        };
    }
}
