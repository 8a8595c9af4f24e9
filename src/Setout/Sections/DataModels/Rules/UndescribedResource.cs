using Setout.Diagnostics;
using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Paths name rows, and nothing says what a row is made of.
///
/// **Why it matters.** The rows keep every member that is sent, whatever its name and type: a typing error of a client is
/// stored as faithfully as the rest, and nothing can be filtered or sorted by.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Add store
///
/// - **Method**: POST
/// - **Path**: `/stores`
/// ```
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Store
///
/// ```
/// id: uuid pk
/// name: string
/// ```
///
/// ## API Design
///
/// ### Endpoint: Add store
///
/// - **Method**: POST
/// - **Path**: `/stores`
/// ````
///
/// **How to fix.** Describe the entity in Data Models, or show a body.
/// </summary>
internal static class UndescribedResource
{
    public static Rule Rule { get; } = new("SET2049", "undescribed-resource", Severity.Info, "Paths name rows, and nothing says what a row is made of");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var open = context.Plan.Entities.Where(entity => entity.OpenField.Length > 0 && !IsAction(entity, context)).ToList();
        if (open.Count == 0)
            return [];
        var message = open.Count == 1
            ? $"nothing says what a {open[0].Name} is made of: its rows keep every member that is sent"
            : $"nothing says what the rows of {open.Count} resources are made of, so that they keep every member that is sent: {Listing.Plain(open.Select(entity => entity.Name))}";
        return [Rule.At(open[0].Origin, message) with
        {
            Related = open.Skip(1).Select(entity => new RelatedPlace(entity.Origin, $"{entity.Name} is named here")).ToEquatableArray(),
        }];
    }

    /// <summary>What is only ever posted to, under a word of one thing, is done rather than kept: <c>POST /subscribe</c>.</summary>
    private static bool IsAction(PlannedEntity entity, CheckContext context)
    {
        var used = context.Plan.Endpoints.Where(endpoint => endpoint.Answer is EntityAnswer answer && answer.Entity == entity.Name).ToList();
        return used.Count > 0 && used.TrueForAll(endpoint => endpoint.Method == "POST" && PathTemplate.Parse(endpoint.Path).Segments is [.., { IsParameter: false } last] && Names.Singular(last.Text) == last.Text);
    }
}
