using Setout.Markdown;
using Setout.Sections;
using Setout.Types.Dbml;
using Setout.Types.Diagrams;
using Setout.Types.FieldLines;
using Setout.Types.GraphQl;
using Setout.Types.Json;
using Setout.Types.Laravel;
using Setout.Types.Lists;
using Setout.Types.Objects;
using Setout.Types.Programs;
using Setout.Types.Protobuf;
using Setout.Types.Python;
using Setout.Types.Schemas;
using Setout.Types.Sql;

namespace Setout.Types.Entities;

/// <summary>A notation of entities in code blocks.</summary>
/// <param name="Recognises">Whether a block is in it.</param>
/// <param name="Read">The entities of such a block. Receives enums that are declared apart, and what is not understood.</param>
internal sealed record CodeNotation(Func<CodeBlock, bool> Recognises, Func<CodeBlock, NamedEnums, ReadingReport, IEnumerable<EntityDraft>> Read)
{
    /// <summary>Whether what it reads is meant to describe fields wherever it stands; examples and bodies look like JSON too.</summary>
    public bool IsSure { get; init; } = true;

    /// <summary>Whether a block describes the thing of a heading: by its name, or because it has none of its own.</summary>
    public bool Describes(CodeBlock block, Func<string, bool> isCalled)
    {
        var drafts = Read(block, new NamedEnums(), new ReadingReport()).ToList();
        return drafts.Exists(draft => draft.Name is null || isCalled(draft.Name.Value));
    }
}

/// <summary>Every notation that is read; the first that recognises a block reads it. A further one is one more row.</summary>
internal static class CodeNotations
{
    private static readonly CodeNotation[] Rows =
    [
        new(NameListNotation.Recognises, static (block, _, _) => NameListNotation.Read(block)),
        new(SqlNotation.Recognises, SqlNotation.Read),
        new(SchemaNotation.Recognises, static (block, _, _) => SchemaNotation.Read(block)),
        new(ObjectSchemaNotation.Recognises, static (block, _, _) => ObjectSchemaNotation.Read(block)),
        new(DbmlNotation.Recognises, static (block, enums, _) => DbmlNotation.Read(block, enums)),
        new(LaravelNotation.Recognises, static (block, _, _) => LaravelNotation.Read(block)),
        new(GraphQlNotation.Recognises, GraphQlNotation.Read),
        new(ProtobufNotation.Recognises, ProtobufNotation.Read),
        new(YamlEntityNotation.Recognises, static (block, _, report) => YamlEntityNotation.Read(block, report)),
        new(ClassDiagramNotation.Recognises, static (block, enums, _) => ClassDiagramNotation.Read(block, enums)),
        new(JsonNotation.Recognises, static (block, _, report) => JsonNotation.Read(block, report)) { IsSure = false },
        new(EntityDiagramNotation.Recognises, static (block, _, _) => EntityDiagramNotation.Read(block)),
        new(ProgramNotation.Recognises, static (block, enums, _) => ProgramNotation.Read(block, enums)),
        new(PythonNotation.Recognises, static (block, enums, _) => PythonNotation.Read(block, enums)),
        new(FieldLineNotation.Recognises, static (block, _, report) => FieldLineNotation.Read(block, report)),
    ];

    /// <summary>The notation of a block; null where none is known.</summary>
    public static CodeNotation? Of(CodeBlock block) => Array.Find(Rows, notation => notation.Recognises(block));
}
