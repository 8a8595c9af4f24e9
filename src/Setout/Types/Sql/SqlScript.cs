using Setout.Diagnostics;
using Setout.Expressions.Tokens;
using Setout.Sections;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;

namespace Setout.Types.Sql;

/// <summary>Reads statement after statement. What one of them gets wrong does not hide the next.</summary>
internal sealed class SqlScript(TokenCursor cursor, LineComments comments, SourceSpan block, NamedEnums enums, ReadingReport report)
{
    private readonly Dictionary<string, EntityDraft> byTable = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> skipped = new(StringComparer.OrdinalIgnoreCase);

    public List<EntityDraft> Drafts { get; } = [];

    public TokenCursor Cursor { get; } = cursor;

    public LineComments Comments { get; } = comments;

    public SourceSpan Block { get; } = block;

    public NamedEnums Enums { get; } = enums;

    public void Read()
    {
        while (!Cursor.IsAtEnd)
        {
            if (Cursor.TakeSign(";") || Cursor.Current.Kind == TokenKind.Ellipsis)
            {
                Cursor.Skip();
                continue;
            }
            var start = Cursor.At;
            Statement();
            SkipToEnd(start);
        }
    }

    public void Report(Token token, string message) => report.Add(UnreadableSql.Rule.At(Cursor.PlaceOf(token), message));

    public void ReportUnread(Token token, string message) => report.Add(UnreadStatement.Rule.At(Cursor.PlaceOf(token), message));

    public void ReportUnread(Diagnostic finding) => report.Add(finding);

    /// <summary>As <see cref="ReportUnread(Token, string)"/>, where what is not kept would have refused something.</summary>
    public void ReportLost(Token token, string message) => report.Add(UnreadStatement.Rule.At(Cursor.PlaceOf(token), message) with { Severity = Severity.Warning });

    public void ReportCondition(Written<string> error) => report.Add(UnreadableCondition.Rule.At(error.Span, $"the condition is not understood: {error.Value}"));

    /// <summary>The table of a name: of this block, else an addition to one elsewhere.</summary>
    public EntityDraft Table(Written<string> name)
    {
        if (byTable.TryGetValue(name.Value, out var known))
            return known;
        var addition = new EntityDraft(Sections.DataModels.EntityNotation.Sql, Block) { Name = name, IsAddition = true };
        byTable.Add(name.Value, addition);
        Drafts.Add(addition);
        return addition;
    }

    public EntityDraft NewTable(Written<string> name)
    {
        var draft = new EntityDraft(Sections.DataModels.EntityNotation.Sql, Block) { Name = name };
        byTable[name.Value] = draft;
        Drafts.Add(draft);
        return draft;
    }

    /// <summary>Whether a statement begins here: at the start of a line, with one of the words that begin one.</summary>
    public bool IsAtStatement() => IsFirstOnLine() && StatementWords.BeginsSurely(Cursor);

    public bool IsFirstOnLine() => Cursor.At == 0 || Cursor.Before.Line < Cursor.Current.Line;

    private void Statement()
    {
        if (Cursor.TakeWords("create"))
            Create();
        else if (Cursor.TakeWords("alter", "table"))
            SqlAlteration.Read(this);
        else if (Cursor.TakeWords("comment", "on"))
            SqlCommentStatement.Read(this);
        else if (!StatementWords.IsSilent(Cursor))
            Skipped(StatementWords.Begins(Cursor) ? 2 : 1);
    }

    private void Create()
    {
        var before = Cursor.At - 1;
        while (Cursor.TakeWords("or", "replace") || Cursor.TakeWords("global") || Cursor.TakeWords("temporary") || Cursor.TakeWords("temp") || Cursor.TakeWords("unlogged"))
        {
        }
        if (Cursor.TakeWords("table"))
            new SqlTableReader(this).Read();
        else if (Cursor.IsWord("type") || Cursor.IsWord("domain"))
            Type(before);
        else if (Cursor.IsWord("index") || (Cursor.IsWord("unique") && Cursor.IsWord("index", 1)))
            SqlIndexReader.Read(this);
        else if (!StatementWords.IsSilentCreation(Cursor))
        {
            Cursor.At = before;
            Skipped(2);
        }
    }

    private void Type(int before)
    {
        Cursor.Skip();
        if (Cursor.IsName)
        {
            var name = Cursor.TakeQualifiedName();
            if (Cursor.TakeWords("as", "enum") && Cursor.TakeSign("("))
            {
                Enums.Add(name.Value, new EnumType(Values().ToEquatableArray()));
                return;
            }
        }
        Cursor.At = before;
        Skipped(2);
    }

    private List<string> Values()
    {
        var values = new List<string>();
        while (Cursor.Current.Kind is TokenKind.Text or TokenKind.QuotedName)
        {
            values.Add(Cursor.Current.Kind == TokenKind.Text ? Cursor.ContentOf(Cursor.Current) : Cursor.NameOf(Cursor.Current));
            Cursor.Skip();
            Cursor.TakeSign(",");
        }
        if (!Cursor.TakeSign(")"))
            Report(Cursor.Current, $"`{Cut(Cursor.Current)}` is no value of an enum: values stand between single quotes");
        return values;
    }

    /// <summary>Each kind of statement that is not read is said once a block.</summary>
    private void Skipped(int words)
    {
        var first = Cursor.Current;
        var name = Cursor.TextOf(first);
        if (words > 1 && Cursor.Peek(1).Kind == TokenKind.Word)
            name += " " + Cursor.TextOf(Cursor.Peek(1));
        if (StatementWords.Begins(Cursor))
        {
            if (skipped.Add(name))
                ReportUnread(first, $"`{name}` is not part of the design: only tables, enums, indexes and comments on them are read");
        }
        else
            Report(first, $"`{Cut(first)}` begins no statement");
        Cursor.Skip();
    }

    private void SkipToEnd(int start)
    {
        while (!Cursor.IsAtEnd && !Cursor.TakeSign(";") && !(Cursor.At > start && IsAtStatement()))
            Cursor.Skip();
    }

    public string Cut(Token token)
    {
        var text = Cursor.TextOf(token);
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
