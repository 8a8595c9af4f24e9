using Setout.Sections.ApiDesign.Planning;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>
/// Labels under a later heading that state the method of an endpoint once more, as documents about a single endpoint do ("2. Request
/// details", "HTTP Method: PUT"), open no endpoint of their own: what stands below them belongs to the one that they restate.
/// </summary>
internal static class Restatements
{
    /// <summary>Lays such drafts into the endpoint that is restated. Another method than that of the only endpoint contradicts it.</summary>
    public static void Fold(List<EndpointDraft> drafts)
    {
        var isAboutOne = drafts.Where(draft => draft.IsComplete).DistinctBy(Route).Take(2).Count() == 1;
        EndpointDraft? stated = null;
        for (var at = 0; at < drafts.Count; at++)
        {
            var draft = drafts[at];
            if (stated is not null && MayRestate(draft, isAboutOne) && (Repeats(draft, stated) || Contradicts(draft, isAboutOne)))
            {
                if (!Repeats(draft, stated))
                    stated.Findings.Add(ContradictingEndpoint.AtRestated(draft.Methods[0], stated.Methods[0]));
                stated.Take(draft);
                drafts.RemoveAt(at--);
            }
            else if (draft is { IsComplete: true, IsListed: false, Methods.Count: > 0 })
            {
                stated = draft;
            }
        }
    }

    /// <summary>Whether it is no more than a method, or a path, behind a label; where all speak of one endpoint it may be both.</summary>
    private static bool MayRestate(EndpointDraft draft, bool isAboutOne) =>
        draft is { IsAnnounced: false, IsListed: false, IsHeading: false, Others: [] } && (isAboutOne || !draft.IsComplete) && draft.Methods.Count + draft.Paths.Count > 0;

    private static bool Repeats(EndpointDraft draft, EndpointDraft stated) =>
        draft.Methods.TrueForAll(method => stated.Methods.Exists(other => other.Value == method.Value))
        && draft.Paths.TrueForAll(path => stated.Paths.Exists(other => EndpointMerger.SameRoute(other.Value, path.Value)));

    // Among several endpoints a method without a path may as well be one that was forgotten.
    private static bool Contradicts(EndpointDraft draft, bool isAboutOne) => isAboutOne && draft is { Methods.Count: > 0, Paths.Count: 0 };

    private static string Route(EndpointDraft draft) => draft.Others.Count > 0 || draft.Paths.Count > 1
        ? $"several at {draft.Span.Start}"
        : $"{string.Join('/', draft.Methods.Select(method => method.Value))} {PathTemplate.Parse(draft.Paths[0].Value).Route}";
}
