namespace Setout.Sections.Architecture;

/// <summary>Outline sections become the architecture as written.</summary>
internal static class ArchitectureReader
{
    public static ArchitectureSection Read(DesignOutline outline, ReadingReport report)
    {
        var diagrams = new DiagramFinder();
        foreach (var topic in (ReadOnlySpan<Topic>)[Topic.Architecture, Topic.Components, Topic.Interactions])
            foreach (var section in outline.Of(topic))
                diagrams.Visit(section, outline);
        var components = ComponentReader.Read(outline);
        foreach (var component in components)
            report.Live(component.Name.Span, $"component {component.Name.Value}");
        foreach (var diagram in diagrams.Found)
            report.Live(diagram.Span, "diagram of the architecture");
        return new()
        {
            Text = SectionTextReader.ReadMain(outline, Topic.Architecture, [Topic.Components, Topic.Interactions], isElsewhere: diagrams.IsDrawn),
            ComponentsText = SectionTextReader.Read(outline.Of(Topic.Components), outline.IsApart, diagrams.IsDrawn),
            InteractionsText = SectionTextReader.Read(outline.Of(Topic.Interactions), outline.IsApart, diagrams.IsDrawn),
            Components = components,
            Diagrams = diagrams.Found.OrderBy(diagram => diagram.Span.Start).ToEquatableArray(),
        };
    }
}
