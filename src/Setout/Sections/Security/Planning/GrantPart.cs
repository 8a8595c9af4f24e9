namespace Setout.Sections.Security.Planning;

/// <summary>A part of what a cell or a sentence grants: <c>read all</c>, <c>cancel own</c>, <c>own (draft)</c>.</summary>
/// <param name="Deeds">What may be done.</param>
/// <param name="Action">A verb that paths have: <c>cancel</c>; empty where the deeds say all.</param>
/// <param name="IsOwn">Whether only with what is one's own.</param>
/// <param name="States">Words that must be states of the rows: <c>draft</c>.</param>
internal sealed record GrantPart(Deed Deeds, string Action, bool IsOwn, EquatableArray<string> States);

/// <summary>What a cell or a sentence grants.</summary>
/// <param name="Parts">None where it grants nothing.</param>
/// <param name="Unread">The first word that says something which is not understood; null for none.</param>
internal sealed record GrantPhrase(EquatableArray<GrantPart> Parts, string? Unread)
{
    public static GrantPhrase Nothing { get; } = new([], null);

    public static GrantPhrase Everything { get; } = new([new GrantPart(Deed.All, "", false, [])], null);
}
