using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Which parts of a document are which sections of the template.</summary>
internal sealed class DesignOutline
{
    private readonly Dictionary<Topic, List<OutlineSection>> found = [];
    private readonly HashSet<OutlineSection> apart = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sections of the document that are none of the template's, outermost only.</summary>
    public List<OutlineSection> Others { get; } = [];

    /// <summary>The documents whose title says that all of it is about an API.</summary>
    public List<OutlineSection> ApiDocuments { get; } = [];

    /// <summary>The sections about a topic, in order.</summary>
    public IReadOnlyList<OutlineSection> Of(Topic topic) => found.GetValueOrDefault(topic) ?? [];

    /// <summary>Whether a section is read for a topic of its own, and so is no part of the one around it.</summary>
    public bool IsApart(OutlineSection section) => apart.Contains(section);

    public void Add(Topic topic, OutlineSection section)
    {
        if (!found.TryGetValue(topic, out var sections))
            found.Add(topic, sections = []);
        sections.Add(section);
        apart.Add(section);
    }
}
