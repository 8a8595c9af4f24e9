namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Why a member is not taken.</summary>
internal static class UnknownMember
{
    private const string Code = "unknown_member";
    private const string Detail = "is no member of this body";

    /// <summary>Without looking for what was meant.</summary>
    public static readonly Fault Plain = new(Code, Detail);

    /// <summary>Whether it is a field all the same, that the server sets, or that the path tells.</summary>
    public static bool IsReadOnly(string name, BodyShape shape) =>
        shape.Entity.Fields.Any(field => field.Name != shape.Entity.OpenField && (Names.Same(field.Name, name) || field.IsPassword && Names.Key(name).Contains("password", StringComparison.Ordinal))) && !shape.Members.Any(member => Names.Same(member.Planned.Name, name));

    public static Fault Explain(string name, BodyShape shape)
    {
        if (IsReadOnly(name, shape))
            return new Fault("read_only", "is not for the caller to set");
        return new Fault(Code, Detail + Hints.For(name, shape.Members.Select(member => member.Planned.Name)));
    }
}
