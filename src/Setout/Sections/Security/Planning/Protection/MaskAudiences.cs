using Setout.Planning;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>Who sees a masked field whole. Where that is not understood, or nobody knows who calls, nobody does.</summary>
/// <param name="design">As written.</param>
/// <param name="roles">The words for callers; null where none is known.</param>
/// <param name="report">Takes what is not understood.</param>
internal sealed class MaskAudiences(Design design, RoleWords? roles, PlanningReport report)
{
    /// <summary>What a mask is for rather than whom: <c>masked for privacy</c> is masked.</summary>
    private static readonly HashSet<string> Purposes = new(StringComparer.OrdinalIgnoreCase) { "privacy", "security", "display", "compliance", "safety", "confidentiality", "protection" };

    public FieldAudience? Of(MaskedFor who, SourceSpan origin, string field)
    {
        if (Purposes.Contains(who.Words.Split(' ')[0]))
            return null;
        // Of those who see it in part all others see more: they must be a role that is spoken of elsewhere.
        var named = roles is null || who.Words.Length == 0 ? [] : RolePhrase.Read(who.Words, roles, mayBeNew: who.IsSeenWhole || IsSpokenOf(who.Words));
        if (named.Count == 0 || named.Contains(PlannedGrant.Everybody) || named.Contains(PlannedGrant.SignedIn) && !who.IsSeenWhole)
        {
            report.Add(MaskForUnknown.At(origin, field, roles is null));
            return null;
        }
        // Who is not signed in sees what others see in part no better than they do.
        return who.IsSeenWhole ? new(named.ToEquatableArray(), [], origin) : new([PlannedGrant.SignedIn], named.ToEquatableArray(), origin);
    }

    /// <summary>Of two sentences the one that names who sees it whole adds to the other one.</summary>
    public static FieldAudience? And(FieldAudience? before, FieldAudience? now) =>
        before is null || now is null ? now ?? before : now with { Only = before.Only.Union(now.Only).Where(role => role != PlannedGrant.SignedIn || now.Only.Concat(before.Only).All(each => each == PlannedGrant.SignedIn)).ToEquatableArray(), Except = before.Except.Union(now.Except).ToEquatableArray() };

    private bool IsSpokenOf(string words) =>
        AllStatements.Of(design.Security.Authorization, design.Security.Authentication).Any(statement => Names.Words(statement.Text.Plain).Any(word => Names.Same(word, words)));
}
