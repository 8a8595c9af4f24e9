namespace Setout.Sections.Deployment;

/// <summary>Outline sections become the deployment of the design as written.</summary>
internal static class DeploymentReader
{
    public static DeploymentSection Read(DesignOutline outline, ReadingReport report)
    {
        var monitoring = SectionTextReader.Read(outline.Of(Topic.Monitoring), outline.IsApart);
        var section = new DeploymentSection
        {
            Text = SectionTextReader.Read(outline.Of(Topic.Deployment), outline.IsApart),
            Infrastructure = SectionTextReader.Read(outline.Of(Topic.Infrastructure), outline.IsApart),
            Rollout = SectionTextReader.Read(outline.Of(Topic.Rollout), outline.IsApart),
            MonitoringText = monitoring,
            Monitoring = Measures.In(monitoring),
        };
        foreach (var objective in section.Monitoring)
            if (!objective.Measures.IsEmpty)
                report.Live(objective.Statement.Text.Span, "objective");
        return section;
    }
}
