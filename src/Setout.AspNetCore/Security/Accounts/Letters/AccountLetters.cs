using System.Collections.Concurrent;

namespace Setout.AspNetCore.Security.Accounts.Letters;

/// <summary>The letters about accounts: what they say, and how often one may get them.</summary>
internal sealed class AccountLetters(string title, Outbox outbox, TimeProvider time) : IAsyncDisposable
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PasswordLifetime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AddressLifetime = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<(LetterPurpose, string), DateTimeOffset> sent = new();

    public void Forgotten(LetterTokens tokens, string account, string address, string hash) => Send(LetterPurpose.Password, address, $"Another password for {title}", $"""
        Somebody, hopefully you, has asked for another password at {title}.
        Set it with this token within 30 minutes:

        {tokens.Make(LetterPurpose.Password, account, hash, PasswordLifetime)}

        If it was not you, there is nothing to do: your password is as it was.
        """);

    public void Confirm(LetterTokens tokens, string account, string address) => Send(LetterPurpose.Address, address, $"Confirm your address for {title}", $"""
        This address was given for an account at {title}.
        Confirm it with this token within two days:

        {tokens.Make(LetterPurpose.Address, account, address, AddressLifetime)}

        If it was not you, there is nothing to do.
        """);

    public ValueTask DisposeAsync() => outbox.DisposeAsync();

    /// <summary>One letter of a kind a minute for each address: nobody's box is flooded through us.</summary>
    private void Send(LetterPurpose purpose, string address, string subject, string text)
    {
        var now = time.GetUtcNow();
        if (sent.Count >= MostKept)
            foreach (var (key, at) in sent)
                if (now - at >= Between)
                    sent.TryRemove(key, out _);
        var place = (purpose, address.ToLowerInvariant());
        if (sent.TryGetValue(place, out var last) && now - last < Between || sent.Count >= MostKept)
            return;
        if (outbox.Send(new Letter(address, subject, text.ReplaceLineEndings("\r\n"))))
            sent[place] = now;
    }
}
