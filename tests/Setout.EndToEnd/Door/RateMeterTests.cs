using Setout.AspNetCore.Security.Door;
using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class RateMeterTests
{
    [Fact]
    public void AFloodOfCallersIsCountedTogetherOnceTheyAreTooMany()
    {
        var time = new FixedTime(DateTimeOffset.UnixEpoch.AddYears(50));
        var meter = new RateMeter(new PlannedRateLimit(2, 3600, RateLimitKey.Address, default), time);
        for (var caller = 0ul; caller < 100_000; caller++)
            Assert.Equal(1, meter.Count(new("", caller)).Remaining);
        Assert.Equal(1, meter.Count(new("", 200_000)).Remaining);
        Assert.Equal(0, meter.Count(new("", 200_001)).Remaining);
        Assert.True(meter.Count(new("", 200_002)).Remaining < 0);
        // Who was known goes on being counted alone, and is forgotten when everything is given back.
        Assert.Equal(0, meter.Count(new("", 7)).Remaining);
        time.Now += TimeSpan.FromHours(2);
        Assert.Equal(1, meter.Count(new("", 300_000)).Remaining);
        Assert.Equal(1, meter.Count(new("", 300_001)).Remaining);
    }
}
