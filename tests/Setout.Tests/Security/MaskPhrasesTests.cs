using Setout.Planning;
using Xunit;

namespace Setout.Tests.Security;

/// <summary>How designs say who sees a masked value whole.</summary>
public sealed class MaskPhrasesTests
{
    [Theory]
    [InlineData("Card number: last 4 visible to support, full to finance", "finance", 4)]
    [InlineData("Card numbers are masked for everyone but admins", "admin", 0)]
    [InlineData("Card numbers are masked except the last four digits for everyone except admins and finance", "admin, finance", 4)]
    [InlineData("Card numbers are masked for non-admins", "admin", 0)]
    [InlineData("`Card.number` is masked (last 4) for support", "whoever is signed in, but not support", 4)]
    [InlineData("`Card.number` is masked except for finance", "finance", 0)]
    [InlineData("Card numbers are masked except the last 4 digits; only finance can see them in full", "finance", 4)]
    [InlineData("`Card.number` is visible in full to finance only", "finance", 0)]
    [InlineData("Support sees only the last 4 digits of `Card.number`; full to finance", "finance", 4)]
    [InlineData("Card numbers are masked except the last four digits", null, 4)]
    [InlineData("Card numbers are masked for all users", null, 0)]
    [InlineData("Card numbers are masked for privacy", null, 0)]
    [InlineData("Card numbers are masked for other users", null, 0)]
    [InlineData("Card numbers are masked for strangers", null, 0)]
    public void Tell_who_sees_it_whole(string sentence, string? whole, int shown)
    {
        var text = $"# T\n\n## Data Models\n\n### Entity: Card\n\n```\nid: int pk\nnumber: string\n```\n\n## API Design\n\n### GET /cards\n\n## Security\n\n### Authentication\n\n- JWT\n\n### Authorization\n\n- Support, finance and admins can read cards\n\n### Data Protection\n\n- {sentence}\n";
        var field = Planner.Plan(DesignReader.Read(new("design.md", text)).Design).Plan.Entities[0].Field("number");
        Assert.True(field.IsMasked);
        Assert.Equal(whole, field.Protection!.Whole?.ToString());
        Assert.Equal(shown, field.Protection.ShownAtEnd);
        Assert.Null(field.Readers);
    }

    [Theory]
    [InlineData("Card numbers are masked in logs")]
    [InlineData("Admins have full access to `Card.number`")]
    [InlineData("Card numbers are never masked")]
    public void Other_sentences_mask_nothing(string sentence)
    {
        var text = $"# T\n\n## Data Models\n\n### Entity: Card\n\n```\nid: int pk\nnumber: string\n```\n\n## API Design\n\n### GET /cards\n\n## Security\n\n### Authentication\n\n- JWT\n\n### Data Protection\n\n- {sentence}\n";
        Assert.False(Planner.Plan(DesignReader.Read(new("design.md", text)).Design).Plan.Entities[0].Field("number").IsMasked);
    }
}
