namespace Setout.Sections;

/// <summary>
/// Levels are not reliable: "Data Models" may stand under "Architecture". But "Overview" under "API Design" is not the
/// overview of the design, and "Dependencies" of a component are not those of the system.
/// </summary>
internal static class Nesting
{
    /// <summary>Whether a heading has its own meaning inside a section of the template.</summary>
    public static bool Allows(Topic topic, Topic inside)
    {
        if (inside == Topic.None)
            return true;
        var section = Topics.SectionOf(topic);
        if (section == inside)
            return topic != section;
        return inside switch
        {
            Topic.Overview => section is not (Topic.Testing or Topic.Deployment),
            Topic.Architecture => section is not (Topic.Overview or Topic.Testing or Topic.Dependencies or Topic.Risks),
            Topic.ApiDesign => topic is Topic.Authentication or Topic.Authorization or Topic.DataModels,
            Topic.DataModels => topic is Topic.ApiDesign,
            Topic.TradeOffs => section is Topic.OpenQuestions or Topic.Risks,
            Topic.Risks or Topic.Dependencies or Topic.OpenQuestions => section is Topic.OpenQuestions or Topic.Risks or Topic.Dependencies,
            _ => false,
        };
    }
}
