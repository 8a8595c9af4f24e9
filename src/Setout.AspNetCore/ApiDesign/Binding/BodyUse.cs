namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>What a body is for: what is missing means something else each time.</summary>
internal enum BodyUse
{
    /// <summary>A new row, or a whole one in place of another: what is required must be sent.</summary>
    Whole,

    /// <summary>What is not sent stays as it is; null takes a value away (RFC 7396).</summary>
    Merge,
}
