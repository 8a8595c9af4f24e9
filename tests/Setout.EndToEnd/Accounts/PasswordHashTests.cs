using System.Text;
using Setout.AspNetCore.Security.Accounts;
using Xunit;

namespace Setout.EndToEnd.Accounts;

public sealed class PasswordHashTests
{
    private static readonly byte[] Password = Encoding.UTF8.GetBytes("correct horse battery staple");

    [Fact]
    public void A_password_is_that_of_its_hash_and_of_no_other()
    {
        var hash = PasswordHash.Make(Password);
        Assert.Matches(@"^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$", hash);
        Assert.True(PasswordHash.Verify(Password, hash));
        Assert.False(PasswordHash.Verify("correct horse battery stapl"u8, hash));
        Assert.NotEqual(hash, PasswordHash.Make(Password));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$2b$12$KIXQ4S8sVZ0uG8Yt1p1mIe")]
    [InlineData("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA")]
    [InlineData("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$")]
    [InlineData("$argon2id$v=19$m=999999999,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAA")]
    [InlineData("$argon2id$v=19$m=19456,t=0,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAA")]
    public void What_is_no_hash_of_ours_is_that_of_no_password(string text) => Assert.False(PasswordHash.Verify(Password, text));
}
