namespace Setout.Diagnostics.Suppressing;

/// <summary>One rule, or all, switched off on some lines; a comment that names several rules is several of these.</summary>
internal sealed class Switch
{
    private Switch(Suppression comment, Written<string>? name)
    {
        Comment = comment;
        Name = name;
        Rule = name is null ? null : Rules.Find(name.Value);
    }

    public Suppression Comment { get; }

    /// <summary>The code or slug as written; null for all rules.</summary>
    public Written<string>? Name { get; }

    public Rule? Rule { get; }

    public bool IsUsed { get; set; }

    public int FirstLine => Comment.FirstLine;

    public int LastLine => Comment.LastLine;

    public static IEnumerable<Switch> Of(Suppression comment) =>
        comment.Rules.IsEmpty ? [new(comment, null)] : comment.Rules.Select(name => new Switch(comment, name));

    public bool Covers(string code) => Name is null || Rule?.Code == code;

    /// <summary>Whether one of these lines, in rising order, is among its own.</summary>
    public bool CoversAny(int[] lines)
    {
        var at = Array.BinarySearch(lines, FirstLine);
        at = at < 0 ? ~at : at;
        return at < lines.Length && lines[at] <= LastLine;
    }
}
