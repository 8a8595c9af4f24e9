namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Why a member is not taken.</summary>
internal static class UnknownMember
{
    private const string Code = "unknown_member";
    private const string Detail = "is no member of this body";

    /// <summary>Without looking for what was meant.</summary>
    public static readonly Fault Plain = new(Code, Detail);

    public static Fault Explain(string name, BodyShape shape)
    {
        // A field that exists and is not in the body is set by the server, or from the path.
        if (shape.Entity.Fields.Any(field => Names.Same(field.Name, name)) && !shape.Members.Any(member => Names.Same(member.Planned.Name, name)))
            return new Fault("read_only", "is not for the caller to set");
        return new Fault(Code, Detail + Hints.For(name, shape.Members.Select(member => member.Planned.Name)));
    }
}
