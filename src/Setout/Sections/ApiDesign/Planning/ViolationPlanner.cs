using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What the list of violations in an error body looks like.</summary>
internal static class ViolationPlanner
{
    /// <summary>As the sample shows it; where it shows nothing that has a known meaning, as Setout's own problems have it.</summary>
    public static Shape Shape(JsonSampleArray list) => list.Items switch
    {
        [JsonSampleObject item, ..] when Item(item) is { } shape && shape.Members.Any(member => member.Value is ComputedShape) => new ViolationsShape(shape),
        [JsonSampleLeaf { Kind: JsonLeafKind.Text }, ..] => new ViolationsShape(new ComputedShape(ComputedValue.ViolationSentence)),
        _ => new ComputedShape(ComputedValue.ErrorViolations),
    };

    private static ObjectShape Item(JsonSampleObject item) =>
        new(item.Members.DistinctBy(member => member.Name).Select(member => new ShapeMember(member.Name, Member(member), member.NameSpan)).ToEquatableArray());

    private static Shape Member(JsonSampleMember member) => Names.Key(member.Name) switch
    {
        "pointer" => new ComputedShape(ComputedValue.ViolationPointer),
        "path" or "field" or "loc" or "location" when member.Value is JsonSampleLeaf leaf && leaf.Value.StartsWith('/') => new ComputedShape(ComputedValue.ViolationPointer),
        "field" or "fieldname" or "path" or "property" or "name" or "param" or "parameter" or "target" or "member" or "loc" or "location" or "key" => new ComputedShape(ComputedValue.ViolationName),
        "code" or "errorcode" or "type" or "rule" or "constraint" or "tag" => new ComputedShape(ErrorPlanner.IsInCapitals(member.Value) ? ComputedValue.ViolationCodeInCapitals : ComputedValue.ViolationCode),
        "message" or "detail" or "msg" or "issue" or "reason" or "error" or "description" or "problem" => new ComputedShape(ComputedValue.ViolationDetail),
        _ => new ConstantShape(SampleJson.Write(member.Value)),
    };
}
