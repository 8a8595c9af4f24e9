using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>
/// Entity tags. That of a row is its version and a variant: <c>"7-1f2e3d4c"</c>. The version says whether the row changed, and is
/// all that <c>If-Match</c> asks for; the variant tells representations apart (RFC 9110, 8.8.3: a strong tag is of one).
/// </summary>
internal static class ETags
{
    /// <summary>The tag of a row in one representation.</summary>
    public static string OfRow(long version, uint variant) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{version}-{variant:x8}\"");

    /// <summary>The tag of bytes that stay the same until the next plan.</summary>
    public static string OfFixed(ReadOnlySpan<byte> body) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{BodyHash.Of(body, 0):x16}\"");

    /// <summary>The tag of a body that is no row; weak, since members may stand in it that change with the clock.</summary>
    public static string OfBody(ReadOnlySpan<byte> body) =>
        string.Create(CultureInfo.InvariantCulture, $"W/\"{BodyHash.Of(body, 0):x16}\"");

    /// <summary>Whether <c>If-None-Match</c> names the tag: by weak comparison, and <c>*</c> names each.</summary>
    public static bool Names(StringValues header, string tag)
    {
        foreach (var line in header)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var item = line.AsSpan()[range].Trim();
                if (item is "*" || Opaque(item).SequenceEqual(Opaque(tag)))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The version in a tag of a row; null for any other tag, and for a weak one, which never matches strongly.</summary>
    public static long? VersionIn(ReadOnlySpan<char> tag)
    {
        if (tag.Length < 3 || tag[0] != '"' || tag[^1] != '"')
            return null;
        var dash = tag.IndexOf('-');
        return dash > 1 && long.TryParse(tag[1..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) => tag.StartsWith("W/") ? tag[2..] : tag;
}
