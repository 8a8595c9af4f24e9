using Setout.Markdown;
using Setout.Sections;
using Setout.Types.FieldLines;
using Setout.Types.Json;
using Setout.Types.Sql;

namespace Setout.Types.Entities;

/// <summary>A notation of entities in code blocks.</summary>
/// <param name="Recognises">Whether a block is in it.</param>
/// <param name="Read">The entities of such a block. Receives enums that are declared apart, and what is not understood.</param>
internal sealed record CodeNotation(Func<CodeBlock, bool> Recognises, Func<CodeBlock, NamedEnums, ReadingReport, IEnumerable<EntityDraft>> Read);

/// <summary>Every notation that is read; the first that recognises a block reads it. A further one is one more row.</summary>
internal static class CodeNotations
{
    private static readonly CodeNotation[] Rows =
    [
        new(SqlNotation.Recognises, SqlNotation.Read),
        new(JsonNotation.Recognises, static (block, _, report) => JsonNotation.Read(block, report)),
        new(FieldLineNotation.Recognises, static (block, _, report) => FieldLineNotation.Read(block, report)),
    ];

    /// <summary>The notation of a block; null where none is known.</summary>
    public static CodeNotation? Of(CodeBlock block) => Array.Find(Rows, notation => notation.Recognises(block));
}
