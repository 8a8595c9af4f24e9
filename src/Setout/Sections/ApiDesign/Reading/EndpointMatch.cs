namespace Setout.Sections.ApiDesign.Reading;

/// <summary>One or more methods and a path found in a text; offsets count from the start of that text.</summary>
internal sealed record EndpointMatch(int Start, int End, EquatableArray<(int Start, int Length)> Methods, int PathStart);
