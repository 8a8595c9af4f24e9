namespace Setout.Types.Json;

/// <summary>Members of objects.</summary>
internal sealed partial class JsonSampleParser
{
    private void Member(Members members, int depth)
    {
        switch (Current.Kind)
        {
            case JsonTokenKind.Comma:
                at++;
                break;
            case JsonTokenKind.Ellipsis:
                members.IsOpen = true;
                SkipEllipsis();
                break;
            case JsonTokenKind.OpenArray:
                IndexSignature(members, depth);
                break;
            case JsonTokenKind.Text or JsonTokenKind.Word:
                Named(members, depth);
                break;
            default:
                Skip("is not understood here");
                break;
        }
    }

    /// <summary><c>[key: string]: any</c> says that there may be more.</summary>
    private void IndexSignature(Members members, int depth)
    {
        members.IsOpen = true;
        SkipBrackets();
        if (Current.Kind != JsonTokenKind.Colon)
            return;
        at++;
        _ = Value(depth + 1);
    }

    private void Named(Members members, int depth)
    {
        var name = Current;
        at++;
        bool? isOptional = null;
        while (Current.Kind is JsonTokenKind.Question or JsonTokenKind.Group && Current.Line == name.Line)
        {
            isOptional ??= Current.Kind == JsonTokenKind.Question ? true : FieldRemarks.Optionality(TextOf(Current));
            at++;
        }
        var value = MemberValue(name, depth);
        var comment = input.Comments.Of(name);
        isOptional ??= valueIsOptional ?? FieldRemarks.Optionality(comment);
        valueIsOptional = null;
        var written = JsonStrings.Content(TextOf(name));
        if (!members.Add(new(written, passage.SpanOf(name.Start, name.Length), value, isOptional, comment)))
            Report(name, $"`{Cut(written)}` stands twice in this object");
        SeparatorAfter(hasQuotes: name.Kind == JsonTokenKind.Text);
    }

    private JsonSample MemberValue(JsonToken name, int depth)
    {
        if (Current.Kind != JsonTokenKind.Colon)
            return new JsonSampleLeaf(passage.SpanOf(name.Start, name.Length), JsonLeafKind.Word, JsonStrings.Content(TextOf(name)), null);
        var colon = Current;
        at++;
        if (Current.Kind is not (JsonTokenKind.Comma or JsonTokenKind.CloseObject or JsonTokenKind.CloseArray or JsonTokenKind.End or JsonTokenKind.Colon))
            return Value(depth + 1);
        Report(name, $"`{Cut(JsonStrings.Content(TextOf(name)))}` has no value");
        return new JsonSampleLeaf(SpanOf(colon, colon), JsonLeafKind.Word, "", null);
    }

    /// <summary>The members read so far, each name once.</summary>
    private sealed class Members
    {
        private readonly List<JsonSampleMember> list = [];
        private readonly HashSet<string> names = new(StringComparer.Ordinal);

        public bool IsOpen { get; set; }

        public bool Add(JsonSampleMember member)
        {
            if (!names.Add(member.Name))
                return false;
            list.Add(member);
            return true;
        }

        public JsonSampleObject Object(SourceSpan span) => new(span, list.ToEquatableArray(), IsOpen);
    }
}
