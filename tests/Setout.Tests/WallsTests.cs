namespace Setout.Tests;

public sealed class WallsTests
{
    [Xunit.Fact]
    public void NobodyRefersToTheCommand() =>
        Xunit.Assert.DoesNotContain(
            typeof(Setout.Text.SourceText).Assembly.GetReferencedAssemblies(), a => a.Name == "setout");
}
