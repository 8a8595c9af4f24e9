using Microsoft.Extensions.Primitives;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>What a caller would like (RFC 7240). What is not known is left alone, as the RFC asks.</summary>
internal readonly record struct Preferences(bool IsMinimal, bool WantsTotal)
{
    public static Preferences Of(StringValues header)
    {
        var preferences = default(Preferences);
        foreach (var line in header)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var preference = line.AsSpan()[range];
                var semicolon = preference.IndexOf(';');
                preference = (semicolon < 0 ? preference : preference[..semicolon]).Trim();
                if (preference.Equals("return=minimal", StringComparison.OrdinalIgnoreCase))
                    preferences = preferences with { IsMinimal = true };
                else if (preference.Equals("count=exact", StringComparison.OrdinalIgnoreCase))
                    preferences = preferences with { WantsTotal = true };
            }
        }
        return preferences;
    }
}
