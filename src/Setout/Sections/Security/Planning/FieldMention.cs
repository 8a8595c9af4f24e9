using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>A field that a text names.</summary>
internal readonly record struct FieldMention(PlannedEntity Entity, PlannedField Field);
