using System.Globalization;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>Hashes of passwords: Argon2id with 19 MiB, two passes, one lane (OWASP, Password Storage Cheat Sheet), as PHC strings.</summary>
internal static class PasswordHash
{
    private const int Kibibytes = 19 * 1024;
    private const int Passes = 2;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>Of a password that nobody has: verifying against it takes as long as against any other.</summary>
    public static readonly string OfNobody = Make(RandomNumberGenerator.GetBytes(SaltLength));

    public static string Make(ReadOnlySpan<byte> password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var hash = Compute(password, salt, Kibibytes, Passes);
        return string.Create(CultureInfo.InvariantCulture, $"$argon2id$v=19$m={Kibibytes},t={Passes},p=1${Encode(salt)}${Encode(hash)}");
    }

    /// <summary>Whether a password is that of a hash; false for a text that is none.</summary>
    public static bool Verify(ReadOnlySpan<byte> password, string phc)
    {
        var parts = phc.Split('$');
        if (parts is not ["", "argon2id", "v=19", var costs, var salt, var hash] || ReadCosts(costs) is not var (kibibytes, passes))
            return false;
        var expected = Decode(hash);
        return expected.Length == HashLength && CryptographicOperations.FixedTimeEquals(expected, Compute(password, Decode(salt), kibibytes, passes));
    }

    private static (int Kibibytes, int Passes)? ReadCosts(string costs) =>
        costs.Split(',') is [var m, var t, "p=1"]
        && m.StartsWith("m=", StringComparison.Ordinal) && int.TryParse(m.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes) && kibibytes is >= 8 and <= 1024 * 1024
        && t.StartsWith("t=", StringComparison.Ordinal) && int.TryParse(t.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var passes) && passes is >= 1 and <= 100
            ? (kibibytes, passes)
            : null;

    // Libsodium takes the memory from the system and gives it back: 19 MiB a hash from the collected heap would stop all requests to collect it.
    private static byte[] Compute(ReadOnlySpan<byte> password, byte[] salt, int kibibytes, int passes) =>
        PasswordBasedKeyDerivationAlgorithm
            .Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = kibibytes, NumberOfPasses = passes })
            .DeriveBytes(password, salt, HashLength);

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : [];
    }
}
