using Setout.Diagnostics;

namespace Setout.Sections.Dependencies.Rules;

/// <summary>
/// A dependency has neither an address nor an owner.
///
/// **Why it matters.** When it does not answer, somebody must know where it is and whom to call.
///
/// **Bad**
///
/// ```markdown
/// ## Dependencies
///
/// - **Mail provider**: sends the confirmations
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Dependencies
///
/// - **Mail provider**: sends the confirmations, https://mail.example.com, owner: Operations
/// ```
///
/// **How to fix.** Add the address, or `owner:` and who is asked.
/// </summary>
internal static class DependencyWithoutAddress
{
    public static Rule Rule { get; } = new("SET8060", "dependency-without-address", Severity.Info, "A dependency has neither an address nor an owner");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Dependencies.Text is { NotApplicable: not null } or { Placeholders.IsEmpty: false })
            return [];
        var bare = context.Design.Dependencies.Items.Where(dependency => dependency.Address is null && dependency.Owner is null).ToList();
        return Rule.AtAll(
            [.. bare.Select(dependency => dependency.Name.Span)],
            $"{Listing.Of(bare.Select(dependency => dependency.Name.Value))} {(bare.Count == 1 ? "has" : "have")} neither an address nor an owner",
            "neither address nor owner");
    }
}
