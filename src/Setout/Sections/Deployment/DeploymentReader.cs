namespace Setout.Sections.Deployment;

/// <summary>Outline sections become the deployment of the design as written.</summary>
internal static class DeploymentReader
{
    public static DeploymentSection Read(DesignOutline outline, ReadingReport report)
    {
        var monitoring = SectionTextReader.Read(outline.Of(Topic.Monitoring), outline.IsApart);
        return new()
        {
            Text = SectionTextReader.ReadMain(outline, Topic.Deployment, [Topic.Infrastructure, Topic.Rollout, Topic.Monitoring]),
            Infrastructure = SectionTextReader.Read(outline.Of(Topic.Infrastructure), outline.IsApart),
            Rollout = SectionTextReader.Read(outline.Of(Topic.Rollout), outline.IsApart),
            MonitoringText = monitoring,
            Monitoring = MeasureScanner.Read(monitoring, "monitoring", report),
        };
    }
}
