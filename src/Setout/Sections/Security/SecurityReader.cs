namespace Setout.Sections.Security;

/// <summary>Outline sections become the security of the design as written.</summary>
internal static class SecurityReader
{
    public static SecuritySection Read(DesignOutline outline, ReadingReport report) => new()
    {
        Text = SectionTextReader.Read(outline.Of(Topic.Security), outline.IsApart),
        Authentication = SectionTextReader.Read(outline.Of(Topic.Authentication), outline.IsApart),
        Authorization = SectionTextReader.Read(outline.Of(Topic.Authorization), outline.IsApart),
        DataProtection = SectionTextReader.Read(outline.Of(Topic.DataProtection), outline.IsApart),
    };
}
