using CsCheck;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Text;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("costumer", "customer")]
    [InlineData("Methd", "Method")]
    [InlineData("itmes", "items")]
    [InlineData("CUSTOMER", "customer")]
    [InlineData("descripton", "description")]
    public void ATypingErrorIsNear(string word, string meant) =>
        Assert.Equal(meant, DidYouMean.Nearest(word, ["order", "customer", "Method", "items", "description"]));

    [Theory]
    [InlineData("id")]
    [InlineData("cat")]
    [InlineData("payment")]
    [InlineData("")]
    public void AnotherWordIsNot(string word) => Assert.Null(DidYouMean.Nearest(word, ["order", "customer", "uid"]));

    [Fact]
    public void TheNearestWins() => Assert.Equal("orders", DidYouMean.Nearest("ordrs", ["order", "borders", "orders"]));

    [Fact]
    public void DistanceIsSymmetricAndAgreesWithTheTextbook()
    {
        var word = Gen.String[Gen.Char["abcd"], 0, 6];
        Gen.Select(word, word).Sample((left, right) =>
        {
            Assert.Equal(Textbook(left, right), DidYouMean.Distance(left, right, 20));
            Assert.Equal(DidYouMean.Distance(left, right, 20), DidYouMean.Distance(right, left, 20));
            Assert.Equal(Textbook(left, right) > 2, DidYouMean.Distance(left, right, 2) > 2);
        });
    }

    /// <summary>Optimal string alignment by its definition.</summary>
    private static int Textbook(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return Math.Max(a.Length, b.Length);
        var best = Math.Min(Textbook(a[..^1], b), Textbook(a, b[..^1])) + 1;
        best = Math.Min(best, Textbook(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1] ? Math.Min(best, Textbook(a[..^2], b[..^2]) + 1) : best;
    }
}
