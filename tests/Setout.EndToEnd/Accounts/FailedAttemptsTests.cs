using Setout.AspNetCore.Security.Accounts;
using Xunit;

namespace Setout.EndToEnd.Accounts;

public sealed class FailedAttemptsTests
{
    private readonly FixedTime time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void After_five_failures_each_further_one_doubles_the_wait()
    {
        var attempts = new FailedAttempts(time);
        var waits = Enumerable.Range(0, 8).Select(_ => Fail(attempts, "ada@example.com")).ToList();
        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8], waits);
        Assert.Equal(TimeSpan.Zero, attempts.WaitOf("bob@example.com"));
        Assert.Equal(TimeSpan.FromSeconds(8), attempts.WaitOf("ADA@example.com"));
    }

    [Fact]
    public void A_success_ends_the_wait_and_no_wait_is_longer_than_a_quarter_of_an_hour()
    {
        var attempts = new FailedAttempts(time);
        for (var failure = 0; failure < 60; failure++)
            attempts.Failed("ada");
        Assert.Equal(TimeSpan.FromMinutes(15), attempts.WaitOf("ada"));
        attempts.Succeeded("ada");
        Assert.Equal(TimeSpan.Zero, attempts.WaitOf("ada"));
    }

    [Fact]
    public void What_is_kept_is_bounded()
    {
        var attempts = new FailedAttempts(time);
        for (var failure = 0; failure < 30_000; failure++)
            attempts.Failed($"user{failure}");
        for (var failure = 0; failure < 5; failure++)
            attempts.Failed("ada");
        Assert.Equal(TimeSpan.FromSeconds(1), attempts.WaitOf("ada"));
    }

    private static double Fail(FailedAttempts attempts, string identifier)
    {
        attempts.Failed(identifier);
        return attempts.WaitOf(identifier).TotalSeconds;
    }
}
