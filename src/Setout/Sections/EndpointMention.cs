namespace Setout.Sections;

/// <summary>A method and a path named outside the API section. <paramref name="Method"/> is upper case, empty where only a path stands.</summary>
public sealed record EndpointMention(string Method, string Path, SourceSpan Span);
