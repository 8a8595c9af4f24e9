using Xunit;

namespace Setout.EndToEnd.Http;

/// <summary>Waits for callers to have got on, so that what a test does under load does not depend on how fast the machine is.</summary>
internal static class UnderLoad
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Returns once so many more answers have come.</summary>
    public static async Task MoreAsync(IReadOnlyCollection<int> answers, int more)
    {
        var enough = answers.Count + more;
        for (var waited = TimeSpan.Zero; answers.Count < enough; waited += TimeSpan.FromMilliseconds(10))
        {
            Assert.True(waited < Patience, $"{answers.Count} answers where {enough} were awaited");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
