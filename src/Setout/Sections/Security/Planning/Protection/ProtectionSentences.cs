using Setout.Markdown;
using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>What a statement says of a field.</summary>
internal sealed record StatedProtection(FieldMention Field, FoundMark Mark, SourceSpan Origin);

/// <summary>A field that is spoken of and that its entity has not.</summary>
internal sealed record MissingProtected(PlannedEntity Entity, string Name, SourceSpan Span);

/// <summary>
/// Reads sentences, lists and rows about protected fields: <c>`Patient.ssn` and `Patient.notes` are encrypted at rest</c>,
/// <c>PII: `users.email`, `users.phone`</c>, <c>Card numbers are masked except the last four digits</c>.
/// </summary>
internal sealed class ProtectionSentences(FieldMentions mentions)
{
    private static readonly char[] ClauseEnds = [';', '.', '\n'];

    private readonly List<FieldMention> fields = [];
    private readonly List<FoundMark> leading = [];
    private readonly List<FoundMark> following = [];

    public List<StatedProtection> Stated { get; } = [];

    public List<MissingProtected> Missing { get; } = [];

    public void Read(SectionText? section)
    {
        if (section is not { NotApplicable: null })
            return;
        foreach (var statement in section.Statements)
            Read(statement, [], []);
    }

    private void Read(Statement statement, List<FieldMention> outerFields, List<FoundMark> outerMarks)
    {
        fields.Clear();
        leading.Clear();
        following.Clear();
        leading.AddRange(outerMarks);
        fields.AddRange(outerFields);
        var text = statement.Text.Plain;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            ReadClause(statement, text, start, end);
            start = end + 1;
        }
        var (marks, named) = (leading.ToList(), fields.ToList());
        Flush(statement.Span);
        if (statement.Children.IsEmpty)
            return;
        marks = following.Count == 0 ? marks : named.Count == 0 ? [.. marks, .. following] : [];
        foreach (var child in statement.Children)
            Read(child, named, marks);
    }

    /// <summary>Up to a mark between sentences: a point in a name is none.</summary>
    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
            if (Array.IndexOf(ClauseEnds, text[at]) >= 0 && (text[at] != '.' || at + 1 == text.Length || text[at + 1] == ' '))
                return at;
        return text.Length;
    }

    private void ReadClause(Statement statement, string text, int start, int end)
    {
        var words = MarkWords.Of(text, start, end);
        if (words.Count == 0)
            return;
        var marks = MarkPhrases.Find(text, words);
        var named = Named(statement, text, words, marks);
        if (named.Count > 0 && start > 0)
            Begin(statement.Span);
        if (named.Count == 0 && fields.Count > 0 && start > 0 && !GoesOn(words[0].Text))
            return;
        foreach (var (at, field, mark) in named.Select(each => (each.At, (FieldMention?)each.Field, default(FoundMark))).Concat(marks.Select(mark => (mark.Start, (FieldMention?)null, mark))).OrderBy(each => each.Item1))
            if (field is { } mention)
            {
                if (following.Count > 0)
                    Begin(statement.Span);
                fields.Add(mention);
            }
            else
            {
                (fields.Count == 0 ? leading : following).Add(mark);
            }
    }

    /// <summary>A clause without a subject of its own says more of the last one.</summary>
    private static bool GoesOn(string word) =>
        word is "they" or "it" or "these" or "those" or "this" or "both" or "and" or "never" or "not" or "masked" or "encrypted" or "hashed" or "stored" or "shown" or "kept" or "no" or "redacted" or "only" or "full" or "whole" or "unmasked";

    private void Begin(SourceSpan origin)
    {
        Flush(origin);
        fields.Clear();
        following.Clear();
    }

    private void Flush(SourceSpan origin)
    {
        foreach (var field in fields)
            foreach (var mark in leading.Concat(following))
                Stated.Add(new(field, mark, origin));
    }

    private List<(int At, FieldMention Field)> Named(Statement statement, string text, List<MarkWord> words, List<FoundMark> marks)
    {
        var named = new List<(int, FieldMention)>();
        var entity = OnlyEntity(words);
        foreach (var word in words)
        {
            var name = text[word.Start..word.End];
            var isCode = statement.Text.StyleAt(word.Start).HasFlag(RunStyle.Code);
            if (name.Contains('.', StringComparison.Ordinal))
            {
                if (mentions.Dotted(name, out var owner) is { } dotted)
                    named.Add((word.Start, dotted));
                else if (owner is not null && marks.Count > 0 && !char.IsDigit(name[^1]))
                    Missing.Add(new(owner, name[(name.LastIndexOf('.') + 1)..], statement.Text.SpanOf(word.Start, name.Length)));
            }
            else if (isCode && ((entity is null ? null : FieldMentions.In(entity, name)) ?? mentions.Only(name)) is { } code)
            {
                named.Add((word.Start, code));
            }
        }
        return named.Count > 0 || marks.Count == 0 ? named : text.Contains(" | ", StringComparison.Ordinal) ? Cells(text) : InProse(text, words, marks);
    }

    /// <summary>The entity that a clause names, if it names one only.</summary>
    private PlannedEntity? OnlyEntity(List<MarkWord> words)
    {
        PlannedEntity? only = null;
        foreach (var word in words)
            if (mentions.Entity(word.Text) is { } entity)
            {
                if (only is not null && only.Name != entity.Name)
                    return null;
                only = entity;
            }
        return only;
    }

    /// <summary>The fields of a row: cells that are nothing but the name of a field, in the entity that another cell names.</summary>
    private List<(int, FieldMention)> Cells(string text)
    {
        var cells = text.Split('|', StringSplitOptions.TrimEntries);
        var entity = cells.Select(mentions.Entity).FirstOrDefault(found => found is not null);
        var named = new List<(int, FieldMention)>();
        foreach (var cell in cells.Take(2))
            foreach (var name in cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if ((entity is not null ? FieldMentions.In(entity, name) : mentions.InWords(name)) is { } field)
                    named.Add((0, field));
        return named;
    }

    /// <summary>The subject of a sentence, where all of it is names of fields; or the list behind a label that marks.</summary>
    private List<(int, FieldMention)> InProse(string text, List<MarkWord> words, List<FoundMark> marks)
    {
        var first = 0;
        if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && marks.Exists(mark => mark.Start < colon) && words.FindIndex(word => word.Start > colon) is > 0 and var behind)
            first = behind;
        var named = new List<(int, FieldMention)>();
        for (var at = first; at < words.Count;)
        {
            if (words[at].Text is "all" or "the" or "a" or "any" or "each" or "every" or "both" or "and" or "or" or "of" or "stored")
            {
                at++;
                continue;
            }
            var (field, length) = Longest(text, words, at);
            if (field is not { } mention)
                return named.Count > 0 && (first > 0 || IsPredicate(words[at].Text) || text.AsSpan(0, words[at].Start).TrimEnd().EndsWith(":")) ? named : [];
            named.Add((words[at].Start, mention));
            at += length;
        }
        return first > 0 ? named : [];
    }

    private (FieldMention? Field, int Words) Longest(string text, List<MarkWord> words, int at)
    {
        for (var length = Math.Min(4, words.Count - at); length > 0; length--)
            if (mentions.InWords(text[words[at].Start..words[at + length - 1].End]) is { } field)
                return (field, length);
        return default;
    }

    private static bool IsPredicate(string word) =>
        word is "is" or "are" or "must" or "should" or "will" or "may" or "get" or "appear" or "appears" or "never" or "not" or "masked" or "encrypted" or "hashed" or "stored" or "kept";
}
