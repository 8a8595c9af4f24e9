namespace Setout.Bench;

/// <summary>An order as every peer answers it. <see cref="PlacedAt"/> is the stored text: no peer pays for parsing it.</summary>
public sealed class Order
{
    public long Id { get; set; }

    public long CustomerId { get; set; }

    public string Status { get; set; } = "";

    public long TotalCents { get; set; }

    public string? Note { get; set; }

    public string PlacedAt { get; set; } = "";
}

/// <summary>What a client sends to place an order.</summary>
public sealed record NewOrder(long CustomerId, string? Status, long TotalCents, string? Note)
{
    /// <summary>What a careful team checks before it writes; references are left to the database.</summary>
    public bool IsValid => TotalCents >= 0 && Status is null or "draft" or "paid" or "shipped" or "cancelled" && Note is null or { Length: <= 1000 };
}
