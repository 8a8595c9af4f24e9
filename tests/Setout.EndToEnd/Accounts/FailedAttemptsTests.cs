using Setout.AspNetCore.Security.Accounts;
using Xunit;

namespace Setout.EndToEnd.Accounts;

public sealed class FailedAttemptsTests
{
    private readonly FixedTime time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void After_five_failures_each_further_one_doubles_the_wait()
    {
        var attempts = new FailedAttempts(new(), time);
        var waits = new List<double>();
        for (var failure = 0; failure < 8; failure++)
        {
            Fail(attempts, "ada");
            waits.Add(WaitOf(attempts, "ada"));
            time.Now += TimeSpan.FromSeconds(waits[^1]);
        }
        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8], waits);
        Assert.Equal(0, WaitOf(attempts, "bob"));
    }

    [Fact]
    public void Where_the_design_says_for_how_long_that_is_the_wait_and_after_it_as_many_are_free_again()
    {
        var attempts = new FailedAttempts(new() { Attempts = 3, Seconds = 600 }, time);
        var waits = new List<double>();
        for (var failure = 0; failure < 6; failure++)
        {
            Fail(attempts, "ada");
            waits.Add(WaitOf(attempts, "ada"));
            time.Now += TimeSpan.FromSeconds(waits[^1]);
        }
        Assert.Equal([0, 0, 600, 0, 0, 600], waits);
    }

    [Fact]
    public void Memory_is_bounded_however_many_names_are_tried()
    {
        var attempts = new FailedAttempts(new(), time);
        for (var name = 0; name < 25_000; name++)
            Fail(attempts, $"?{name}");
        Assert.InRange(attempts.Count, 1, 10_000);
    }

    [Fact]
    public void A_success_ends_the_wait_and_no_wait_is_longer_than_a_quarter_of_an_hour()
    {
        var attempts = new FailedAttempts(new(), time);
        for (var failure = 0; failure < 60; failure++)
        {
            Fail(attempts, "ada");
            time.Now += TimeSpan.FromSeconds(WaitOf(attempts, "ada"));
        }
        Fail(attempts, "ada");
        Assert.Equal(900, WaitOf(attempts, "ada"));
        time.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(TimeSpan.Zero, attempts.Begin("ada"));
        attempts.End("ada", true);
        Assert.Equal(0, WaitOf(attempts, "ada"));
    }

    [Fact]
    public void Those_under_way_are_bounded_and_do_not_count_once_they_were_right()
    {
        var attempts = new FailedAttempts(new(), time);
        Assert.All(Enumerable.Range(0, 16), _ => Assert.Equal(TimeSpan.Zero, attempts.Begin("ada")));
        Assert.NotEqual(TimeSpan.Zero, attempts.Begin("ada"));
        for (var ended = 0; ended < 16; ended++)
            attempts.End("ada", true);
        Assert.Equal(0, WaitOf(attempts, "ada"));
    }

    [Fact]
    public void What_could_not_be_found_out_is_no_failure()
    {
        var attempts = new FailedAttempts(new(), time);
        for (var fault = 0; fault < 20; fault++)
        {
            Assert.Equal(TimeSpan.Zero, attempts.Begin("ada"));
            attempts.End("ada", null);
        }
    }

    [Fact]
    public void What_is_kept_is_bounded()
    {
        var attempts = new FailedAttempts(new(), time);
        for (var failure = 0; failure < 30_000; failure++)
            Fail(attempts, $"user{failure}");
        for (var failure = 0; failure < 5; failure++)
            Fail(attempts, "ada");
        Assert.Equal(1, WaitOf(attempts, "ada"));
    }

    private static void Fail(FailedAttempts attempts, string at)
    {
        Assert.Equal(TimeSpan.Zero, attempts.Begin(at));
        attempts.End(at, false);
    }

    /// <summary>In seconds.</summary>
    private static double WaitOf(FailedAttempts attempts, string at)
    {
        var wait = attempts.Begin(at);
        if (wait == TimeSpan.Zero)
            attempts.End(at, null);
        return wait.TotalSeconds;
    }
}
