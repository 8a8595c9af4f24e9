using Setout.Planning;
using Setout.Sections.Security.CrossOrigin;
using Setout.Sections.Security.Rules;

namespace Setout.Sections.Security.Planning;

/// <summary>All that is said of the pages that may call, together; without a word none of another origin may.</summary>
internal static class CorsPlanner
{
    /// <summary>The origins; null for none.</summary>
    public static PlannedCors? Plan(EquatableArray<StatedOrigins> stated, PlanningReport report)
    {
        var naming = stated.Where(each => !each.Origins.IsEmpty).ToList();
        if (naming.Count == 0)
        {
            if (stated.Count > 0 && !stated.Any(each => each.IsClosed))
                report.Add(OriginsNotNamed.At(stated[0].Span));
            return null;
        }
        EquatableArray<string> origins = [.. naming.SelectMany(each => each.Origins).Distinct()];
        var isAny = origins.Contains(StatedOrigins.Any);
        var credentials = stated.FirstOrDefault(each => each.Credentials);
        if (isAny && credentials is not null)
            report.Add(AnyOriginWithCredentials.At(naming.First(each => each.Origins.Contains(StatedOrigins.Any)).Span, credentials.Span));
        return new(isAny ? [StatedOrigins.Any] : origins, naming[0].Span)
        {
            Methods = [.. stated.SelectMany(each => each.Methods).Distinct()],
            Credentials = credentials is not null && !isAny,
            Inferences = [.. naming.SelectMany(each => each.Schemes.Select(origin => new Inference($"`{origin}`", "it is written without a scheme", each.Span)))],
        };
    }
}
