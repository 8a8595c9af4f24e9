namespace Setout.EndToEnd;

public sealed class StartTests
{
    [Xunit.Fact]
    public void Runs() => Xunit.Assert.True(true);
}
