namespace Setout.Sections.Security.Callers;

/// <summary>All that a design says of how callers are recognised: the statements of Authentication, else those of Security itself.</summary>
internal static class AuthenticationStatements
{
    public static IEnumerable<Statement> Of(SectionText? authentication, SectionText? security) => authentication switch
    {
        { NotApplicable: not null } => [],
        { Statements.IsEmpty: false } => AllStatements.Of(authentication),
        _ => AllStatements.Of(security),
    };
}
