using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Programs;
using Setout.Types.Scanning;

namespace Setout.Types.GraphQl;

/// <summary>The types of a GraphQL schema: <c>type Order { id: ID!  note: String  customer: Customer! }</c>. What is not marked with <c>!</c> may be missing.</summary>
internal static class GraphQlNotation
{
    public static bool Recognises(CodeBlock block) => block.Language is "graphql" or "gql" or "graphqls";

    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums, ReadingReport report)
    {
        var scan = new CodeScan(Passage.Of(block.Code), hasHash: true, hasSlashes: false);
        var bodies = GraphQlBody.In(scan).ToList();
        foreach (var body in bodies.Where(body => body.Keyword == "enum"))
            enums.Add(body.Name.Value, new EnumType(scan.Split(body.Open + 1, body.Close, "\n, ").Select(part => scan.Text[part.Start..part.End]).Distinct().Take(EnumValues.Most).ToEquatableArray()));
        var names = bodies.Where(body => body.Keyword == "type").Select(body => body.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var body in bodies)
            if (body.Keyword == "type" && body.Name.Value is not ("Query" or "Mutation" or "Subscription"))
                yield return Draft(block, scan, body, names, report);
    }

    private static EntityDraft Draft(CodeBlock block, CodeScan scan, GraphQlBody body, HashSet<string> names, ReadingReport report)
    {
        var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = body.Name, MayBeShape = true, IsShape = ShapeNames.IsShape(body.Name.Value), IsAddition = body.IsExtension };
        if (!body.IsClosed)
            draft.Findings.Add(UnclosedEntity.At(scan.SpanOf(body.Open, body.Open + 1), body.Name.Value));
        foreach (var (start, end) in scan.Split(body.Open + 1, body.Close, "\n,"))
        {
            if (Field(scan, start, end) is not { } field)
                Unread(scan, start, end, report);
            else if (draft.Find(field.Name.Value) is null && !IsNamed(field, names))
                draft.Add(field);
        }
        return draft;
    }

    /// <summary>Whether it lists rows of another type, which the reference on the other side keeps.</summary>
    private static bool IsNamed(FieldDraft field, HashSet<string> names) => field.Type?.Value is ArrayType { Item: UnknownType item } && names.Contains(item.Text);

    /// <summary>Descriptions between quotes and members with arguments are no fields, and no mistakes.</summary>
    private static void Unread(CodeScan scan, int start, int end, ReadingReport report)
    {
        if (scan.EndOfWord(start) is var name && name > start && name < end && scan.Find('(', name, end) < 0 && !scan.Text[start..end].Contains('"', StringComparison.Ordinal))
            report.Add(UnreadableFieldLine.Rule.At(scan.SpanOf(start, end), $"`{scan.Text[start..Math.Min(end, start + 60)]}` states no field: write `name: Type`"));
    }

    private static FieldDraft? Field(CodeScan scan, int start, int end)
    {
        var name = scan.EndOfWord(start);
        var colon = scan.Trim(name, end).Start;
        // One with arguments is computed.
        if (name == start || colon >= end || scan.Text[colon] != ':')
            return null;
        var directive = scan.Find('@', colon, end) is var at and >= 0 ? at : end;
        var (from, to) = scan.Trim(colon + 1, directive);
        var match = TypeReader.Match(scan.Text[from..to]);
        if (match.Length == 0)
            return null;
        var field = new FieldDraft(scan.Written(start, name), scan.SpanOf(start, end))
        {
            Type = new(match.Type, scan.SpanOf(from, to)),
            IsOptional = !scan.Text.AsSpan(from, to - from).EndsWith("!"),
            IsKey = scan.Text.AsSpan(directive, end - directive).Contains("@id", StringComparison.Ordinal),
            IsUnique = scan.Text.AsSpan(directive, end - directive).Contains("@unique", StringComparison.Ordinal),
        };
        field.Describe(scan.CommentBehind(end));
        GraphQlDirectives.Apply(scan, directive, end, field);
        return field;
    }
}
