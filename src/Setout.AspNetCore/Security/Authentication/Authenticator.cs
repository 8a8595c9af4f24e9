namespace Setout.AspNetCore.Security.Authentication;

/// <summary>Finds out who asks. Nothing is asked for yet: everybody is anonymous.</summary>
internal static class Authenticator
{
    public static Caller Authenticate(Exchange exchange)
    {
        _ = exchange;
        return Caller.Anonymous;
    }
}
