using System.Text.RegularExpressions;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Accounts;

/// <summary>What somebody does who has an account: register, sign in, bring the token.</summary>
internal static partial class AccountClient
{
    public const string Password = "correct horse";

    public static async Task RegisterAsync(this Serving serving, string address) =>
        Assert.Equal(201, (await serving.PostAsync("/auth/register", address, Password)).Status);

    public static async Task<(string Access, string Refresh)> SignInAsync(this Serving serving, string address, string password = Password)
    {
        var reply = await serving.PostAsync("/auth/login", address, password);
        Assert.Equal(200, reply.Status);
        return (AccessOf(reply), RefreshOf(reply));
    }

    /// <summary>Sends an address and a password.</summary>
    public static Task<Reply> PostAsync(this Serving serving, string path, string address, string password) =>
        serving.SendAsync("POST", path, $$"""{"email":"{{address}}","password":"{{password}}"}""");

    public static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    public static string AccessOf(Reply reply) => AccessToken().Match(reply.Body).Groups[1].Value;

    public static string RefreshOf(Reply reply) => RefreshToken().Match(reply.Body).Groups[1].Value;

    [GeneratedRegex("\"access_token\":\"([^\"]+)\"")]
    private static partial Regex AccessToken();

    [GeneratedRegex("\"refresh_token\":\"([^\"]+)\"")]
    private static partial Regex RefreshToken();

    /// <summary>The token of the letter with such a subject, once it is there.</summary>
    public static async Task<string> LetterAsync(this Serving serving, string subject)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if (Directory.Exists(serving.Application.LetterFolder))
                foreach (var file in Directory.GetFiles(serving.Application.LetterFolder))
                    if (await File.ReadAllTextAsync(file) is var letter && letter.Contains($"Subject: {subject}", StringComparison.Ordinal) && LetterToken().Match(letter) is { Success: true } found)
                        return found.Value;
            await Task.Delay(25);
        }
        throw new InvalidOperationException($"no letter `{subject}` came");
    }

    [GeneratedRegex(@"^[0-9a-f]{32}\.[\w-]+\.[0-9a-f]{8}\.[\w-]{43}", RegexOptions.Multiline)]
    private static partial Regex LetterToken();
}
