namespace Setout.Sections.Security;

/// <summary>All that several parts of a section say, nested statements behind those that they stand below.</summary>
internal static class AllStatements
{
    public static IEnumerable<Statement> Of(params IEnumerable<SectionText?> texts) =>
        texts.OfType<SectionText>().Where(text => text.NotApplicable is null).SelectMany(text => Flat(text.Statements));

    private static IEnumerable<Statement> Flat(EquatableArray<Statement> statements) =>
        statements.SelectMany(statement => Flat(statement.Children).Prepend(statement));
}
