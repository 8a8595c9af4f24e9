using Setout.Markdown;

namespace Setout.Diagnostics;

/// <summary>What a rule looks at: what is written, what it means, and the Markdown it was read from.</summary>
internal sealed record CheckContext(Design Design, Plan Plan, Outline Outline);
