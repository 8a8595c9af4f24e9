namespace Setout.Diagnostics;

/// <summary>What a rule looks at: what is written and what it means.</summary>
internal sealed record CheckContext(Design Design, Plan Plan);
