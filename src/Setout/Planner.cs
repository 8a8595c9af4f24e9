namespace Setout;

/// <summary>Design in, plan out.</summary>
public static class Planner
{
    /// <summary>Says what a design means. Never throws on what an author wrote; what cannot be meant is left out and reported.</summary>
    public static PlanResult Plan(Design design) => new(new Plan(design.Overview.Title?.Value ?? "API", design.Overview.Summary), []);
}
