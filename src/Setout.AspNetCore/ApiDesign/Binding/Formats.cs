namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>What text must look like, asked as a careful form would: what cannot be meant is refused, the rest is the owner's matter.</summary>
internal static class Formats
{
    private const int MaxEmail = 254;
    private const int MaxLocalPart = 64;

    /// <summary>One @, a local part without blanks, and a host of dotted labels.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > MaxLocalPart || text.Length > MaxEmail)
            return false;
        var local = text.AsSpan(0, at);
        return !local.ContainsAny(" \t\r\n@,;:<>()[]\\\"") && !local.StartsWith('.') && !local.EndsWith('.') && local.IndexOf("..") < 0
            && !HasControl(local) && IsHost(text.AsSpan(at + 1));
    }

    /// <summary>An absolute http or https URL with a host, in the characters of RFC 3986 or beyond ASCII.</summary>
    public static bool IsUrl(string text) =>
        !text.AsSpan().ContainsAny(" \t\r\n<>\"\\^`{|}") && !HasControl(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && text.AsSpan(uri.Scheme.Length).StartsWith("://") && uri.Host.Length > 0;

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host.IndexOf('.') < 0)
            return false;
        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
                return false;
            foreach (var sign in label)
            {
                if (!char.IsLetterOrDigit(sign) && sign != '-')
                    return false;
            }
        }
        return true;
    }

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (char.IsControl(sign))
                return true;
        }
        return false;
    }
}
