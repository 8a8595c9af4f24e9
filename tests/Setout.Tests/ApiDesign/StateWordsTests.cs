using Setout.Sections.ApiDesign.Planning;
using Xunit;

namespace Setout.Tests.ApiDesign;

public sealed class StateWordsTests
{
    [Theory]
    [InlineData("cancel", "cancelled")]
    [InlineData("pay", "paid")]
    [InlineData("ship", "shipped")]
    [InlineData("approve", "approved")]
    [InlineData("publish", "published")]
    [InlineData("deny", "denied")]
    [InlineData("mark-as-paid", "paid")]
    [InlineData("start", "inprogress")]
    [InlineData("check-in", "checkedin")]
    [InlineData("no-show", "noshow")]
    public void AVerbLeadsToItsState(string verb, string state) => Assert.Contains(state, StateWords.TargetsOf(verb));

    [Theory]
    [InlineData("in_progress", "inprogress")]
    [InlineData("No-Show", "noshow")]
    public void StatesAreComparedByLetters(string state, string letters) => Assert.Equal(letters, StateWords.Letters(state));
}
