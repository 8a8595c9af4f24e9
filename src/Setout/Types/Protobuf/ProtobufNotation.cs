using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Programs;
using Setout.Types.Scanning;

namespace Setout.Types.Protobuf;

/// <summary>Messages of Protocol Buffers: <c>message Order { string id = 1; repeated string tags = 2; }</c>.</summary>
internal sealed class ProtobufNotation(CodeBlock block, CodeScan scan, NamedEnums enums, ReadingReport report)
{
    private const string WellKnown = "google.protobuf.";

    public static bool Recognises(CodeBlock block) =>
        block.Language is "proto" or "protobuf" or "proto3" || (block.Language.Length == 0 && block.Code.Text.AsSpan().TrimStart().StartsWith("syntax = \"proto"));

    public static IEnumerable<EntityDraft> Read(CodeBlock block, NamedEnums enums, ReadingReport report)
    {
        var scan = new CodeScan(Passage.Of(block.Code));
        var drafts = new List<EntityDraft>();
        new ProtobufNotation(block, scan, enums, report).Read(0, scan.Text.Length, drafts, null);
        return drafts;
    }

    /// <summary>The statements of a stretch: those of a message go to <paramref name="owner"/>.</summary>
    private void Read(int start, int end, List<EntityDraft> drafts, EntityDraft? owner)
    {
        for (var at = scan.Trim(start, end).Start; at < end;)
        {
            var brace = scan.Find('{', at, end);
            var semicolon = scan.Find(';', at, end);
            if (semicolon >= 0 && (brace < 0 || semicolon < brace))
            {
                if (owner is not null)
                    Statement(at, semicolon, owner);
                at = scan.Trim(semicolon + 1, end).Start;
                continue;
            }
            if (brace < 0)
                return;
            var close = Math.Min(end, scan.Close(brace));
            Block(at, brace, close, drafts, owner);
            at = scan.Trim(Math.Min(end, close + 1), end).Start;
        }
    }

    private void Block(int start, int brace, int close, List<EntityDraft> drafts, EntityDraft? owner)
    {
        var keyword = scan.EndOfWord(start);
        var name = scan.Trim(keyword, brace);
        switch (scan.Text[start..keyword])
        {
            case "message" when name.End > name.Start:
                var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = scan.Written(name.Start, name.End), MayBeShape = true, IsShape = ShapeNames.IsShape(scan.Text[name.Start..name.End]) };
                drafts.Add(draft);
                // A message inside another has no rows of its own: its fields are JSON there.
                Read(brace + 1, close, owner is null ? drafts : [], draft);
                break;
            case "oneof":
                Read(brace + 1, close, drafts, owner);
                break;
            case "enum" when name.End > name.Start:
                enums.Add(scan.Text[name.Start..name.End], new EnumType(Values(brace, close).ToEquatableArray()));
                break;
        }
    }

    private IEnumerable<string> Values(int brace, int close) =>
        scan.Split(brace + 1, close, ";").Select(part => scan.Text[part.Start..scan.EndOfWord(part.Start)]).Where(value => value.Length > 0 && value is not ("option" or "reserved")).Distinct().Take(EnumValues.Most);

    private void Statement(int start, int end, EntityDraft owner)
    {
        if (Field(start, end) is { } field)
        {
            if (owner.Find(field.Name.Value) is null)
                owner.Add(field);
        }
        else if (scan.Text[start..scan.EndOfWord(start)] is not ("option" or "reserved" or "extensions"))
            report.Add(UnreadableFieldLine.Rule.At(scan.SpanOf(start, end), $"`{scan.Text[start..Math.Min(end, start + 60)]}` states no field: write `type name = number;`"));
    }

    /// <summary><c>repeated string tags = 2 [deprecated = true]</c></summary>
    private FieldDraft? Field(int start, int end)
    {
        var equals = scan.Find('=', start, end);
        if (equals < 0)
            return null;
        var (first, last) = scan.Trim(start, equals);
        var name = last;
        while (name > first && (char.IsLetterOrDigit(scan.Text[name - 1]) || scan.Text[name - 1] == '_'))
            name--;
        var (from, to) = scan.Trim(first, name);
        if (to <= from || name == last)
            return null;
        var label = scan.EndOfWord(from);
        var word = scan.Text[from..label];
        if (word is "option" or "reserved" or "rpc" or "import" or "package" or "syntax")
            return null;
        if (word is "repeated" or "optional" or "required")
            from = scan.Trim(label, to).Start;
        var type = TypeOf(scan.Text[from..to]);
        var field = new FieldDraft(scan.Written(name, last), scan.SpanOf(start, end))
        {
            Type = new(word == "repeated" ? new ArrayType(type) : type, scan.SpanOf(from, to)),
            IsOptional = word == "optional" || scan.Text[from..to].EndsWith("Value", StringComparison.Ordinal) ? true : null,
        };
        field.Describe(scan.CommentBehind(end));
        return field;
    }

    private static FieldType TypeOf(string written)
    {
        var word = written.StartsWith(WellKnown, StringComparison.Ordinal) ? written[WellKnown.Length..] : written;
        return word switch
        {
            "Struct" or "Any" or "Value" => new JsonType(),
            "StringValue" or "BytesValue" or "BoolValue" or "Int32Value" or "Int64Value" or "UInt32Value" or "UInt64Value" or "FloatValue" or "DoubleValue" => TypeReader.Match(word[..^5]).Type,
            "sint32" or "sint64" or "fixed32" or "fixed64" or "sfixed32" or "sfixed64" => new ScalarType(ScalarKind.Integer),
            _ => TypeReader.Match(word) is { Length: > 0 } match ? match.Type : new UnknownType(written),
        };
    }
}
