using Setout.Planning;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>How an endpoint is answered, with which bodies and which status.</summary>
internal sealed record Operation(Answer Answer, RequestShape? Request, int Status, Shape? Response)
{
    /// <summary>Parameters that it needs besides the documented ones.</summary>
    public EquatableArray<QueryParameter> Query { get; init; }
}
