
namespace Setout.Sections.DataModels.Reading;

/// <summary>Outline sections become the data models as written.</summary>
internal static class DataModelsReader
{
    public static DataModelsSection Read(DesignOutline outline, ReadingReport report)
    {
        var collector = new EntityCollector(outline, report);
        foreach (var section in outline.Of(Topic.DataModels))
            collector.Visit(section, null);
        foreach (var section in outline.Of(Topic.ApiDesign).Concat(outline.Others))
            collector.TakeNames(ResourceHeadings.In(section));
        var entries = collector.Finish();
        return new()
        {
            Text = SectionTextReader.Read(outline.Of(Topic.DataModels), nested => outline.IsApart(nested) || collector.IsEntity(nested), collector.IsRead),
            Entities = new EntityFinisher(entries, collector.Enums, report).Finish(),
        };
    }
}
