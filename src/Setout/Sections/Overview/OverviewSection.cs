namespace Setout.Sections.Overview;

/// <summary>What the design is about.</summary>
/// <param name="Title">The first heading of level 1 without "Technical Design:" and the like; null if there is none.</param>
/// <param name="Text">The Overview section; null if it is missing.</param>
/// <param name="Summary">Its first paragraph without markers; empty if unfilled.</param>
public sealed record OverviewSection(Written<string>? Title, SectionText? Text, string Summary);
