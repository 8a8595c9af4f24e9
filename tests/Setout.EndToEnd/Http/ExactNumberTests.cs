using System.Globalization;
using System.Text;
using CsCheck;
using Setout.AspNetCore.ApiDesign.Binding;
using Xunit;

namespace Setout.EndToEnd.Http;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", 0, true, 0)]
    [InlineData("-0.000e7", 0, true, 0)]
    [InlineData("1.0", 0, true, 1)]
    [InlineData("1e3", 0, true, 1000)]
    [InlineData("1.50E1", 0, true, 15)]
    [InlineData("1200e-2", 0, true, 12)]
    [InlineData("1.5", 0, false, 0)]
    [InlineData("9223372036854775807", 0, true, 9223372036854775807)]
    [InlineData("9223372036854775808", 0, false, 0)]
    [InlineData("-9223372036854775808", 0, true, -9223372036854775808)]
    [InlineData("19.90", 2, true, 1990)]
    [InlineData("19.900", 2, true, 1990)]
    [InlineData("19.905", 2, false, 0)]
    [InlineData("0.01", 2, true, 1)]
    [InlineData("1e400000000", 0, false, 0)]
    [InlineData("1e-99999999999", 2, false, 0)]
    [InlineData("0e99999999999", 2, true, 0)]
    public void IsExactOrRefused(string text, int scale, bool fits, long expected)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Assert.True(ExactNumber.IsNumber(bytes));
        Assert.Equal(fits, new ExactNumber(bytes).TryScale(scale, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1_0")]
    [InlineData("0x1")]
    public void KnowsTheGrammar(string text) => Assert.False(ExactNumber.IsNumber(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void AgreesWithDecimals() => Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Sample(number =>
    {
        var rounded = decimal.Round(number, 4);
        var text = rounded.ToString(CultureInfo.InvariantCulture);
        return new ExactNumber(Encoding.ASCII.GetBytes(text)).TryScale(4, out var value) && value == (long)(rounded * 10_000m);
    });
}
