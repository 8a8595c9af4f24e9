namespace Setout.Sections.Security.Callers;

/// <summary>All that a design says of how callers are recognised: the statements of Authentication, else those of Security itself.</summary>
internal static class AuthenticationStatements
{
    public static IEnumerable<Statement> Of(SectionText? authentication, SectionText? security)
    {
        if (authentication is { NotApplicable: not null })
            return [];
        return authentication is { Statements.IsEmpty: false } ? Flat(authentication.Statements) : security is { NotApplicable: null } ? Flat(security.Statements) : [];
    }

    private static IEnumerable<Statement> Flat(EquatableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            yield return statement;
            foreach (var child in Flat(statement.Children))
                yield return child;
        }
    }
}
