using Setout.Expressions;
using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>Reads what stands behind the type of a field, in any order: <c>pk, unique, = 0, &gt;= 0, -&gt; Customer on delete cascade</c>.</summary>
internal sealed class FieldModifiers(TokenCursor cursor, FieldDraft field, FieldNames names)
{
    /// <summary>One row a kind of fact; the first that takes something wins.</summary>
    private static readonly Func<FieldModifiers, bool>[] Kinds =
    [
        static here => here.TakeSeparator(),
        static here => here.TakeMark(),
        static here => ReferenceModifier.Take(here.Cursor, here.Field),
        static here => DefaultModifier.Take(here.Cursor, here.Field),
        static here => ExampleModifier.Take(here.Cursor, here.Field),
        static here => RenameModifier.Take(here.Cursor, here.Field),
        static here => EnumModifier.Take(here.Cursor, here.Field),
        static here => BoundModifier.Take(here),
        static here => FlagWords.Take(here.Cursor, here.Field),
    ];

    public TokenCursor Cursor { get; } = cursor;

    public FieldDraft Field { get; } = field;

    public FieldNames Names { get; } = names;

    /// <summary>Conditions that were not understood, each with the reason.</summary>
    public List<Written<string>> Conditions { get; } = [];

    /// <summary>Words that no kind of fact has.</summary>
    public List<Written<string>> Unknown { get; } = [];

    /// <summary>A canonical line: each word that is not known is noted on its own.</summary>
    public void ReadLine()
    {
        while (!Cursor.IsAtEnd)
            if (!TakeOne())
            {
                Unknown.Add(new(Cursor.TextOf(Cursor.Current), Cursor.PlaceOf(Cursor.Current)));
                Cursor.Skip();
            }
    }

    /// <summary>A cell or remark: what is not known, up to the next comma, is prose.</summary>
    public void ReadRemark()
    {
        while (!Cursor.IsAtEnd)
            if (!TakeOne())
                TakeProse();
    }

    private bool TakeOne()
    {
        foreach (var take in Kinds)
            if (take(this))
                return true;
        return false;
    }

    private void TakeProse()
    {
        var first = Cursor.Current;
        Cursor.Skip();
        while (!Cursor.IsAtEnd && !Separators.IsHere(Cursor))
            Cursor.Skip();
        var prose = Cursor.Passage.Text[first.Start..Cursor.Before.End];
        Unknown.Add(new(prose, Cursor.PlaceFrom(first)));
    }

    /// <summary><c>?</c> and the <c>!</c> of GraphQL.</summary>
    private bool TakeMark()
    {
        if (!Cursor.IsSign("?") && !Cursor.IsSign("!"))
            return false;
        Field.IsOptional = Cursor.IsSign("?");
        Cursor.Skip();
        return true;
    }

    private bool TakeSeparator()
    {
        if (!Separators.IsHere(Cursor))
            return false;
        Cursor.Skip();
        return true;
    }
}
