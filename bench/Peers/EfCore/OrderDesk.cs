using Microsoft.EntityFrameworkCore;

namespace Setout.Bench;

internal sealed class OrderDesk(DbContextOptions<OrderDesk> options) : DbContext(options)
{
    private static readonly Func<OrderDesk, long, Task<Order?>> ById =
        EF.CompileAsyncQuery((OrderDesk desk, long id) => desk.Orders.AsNoTracking().SingleOrDefault(order => order.Id == id));

    private static readonly Func<OrderDesk, int, IAsyncEnumerable<Order>> First =
        EF.CompileAsyncQuery((OrderDesk desk, int limit) => desk.Orders.AsNoTracking().OrderBy(order => order.Id).Take(limit));

    private static readonly Func<OrderDesk, string, int, IAsyncEnumerable<Order>> FirstOfStatus =
        EF.CompileAsyncQuery((OrderDesk desk, string status, int limit) =>
            desk.Orders.AsNoTracking().Where(order => order.Status == status).OrderBy(order => order.Id).Take(limit));

    public DbSet<Order> Orders => Set<Order>();

    /// <summary>Whether queries are written where they are used, as in most projects, rather than compiled once.</summary>
    public static bool IsPlain { get; set; }

    public Task<Order?> FindAsync(long id) => IsPlain ? Orders.AsNoTracking().SingleOrDefaultAsync(order => order.Id == id) : ById(this, id);

    public IAsyncEnumerable<Order> ListAsync(string? status, int limit) => IsPlain
        ? Orders.AsNoTracking().Where(order => status == null || order.Status == status).OrderBy(order => order.Id).Take(limit).AsAsyncEnumerable()
        : status is null ? First(this, limit) : FirstOfStatus(this, status, limit);

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Order>(order =>
        {
            order.ToTable("orders");
            order.Property(o => o.Id).HasColumnName("id");
            order.Property(o => o.CustomerId).HasColumnName("customer_id");
            order.Property(o => o.Status).HasColumnName("status");
            order.Property(o => o.TotalCents).HasColumnName("total_cents");
            order.Property(o => o.Note).HasColumnName("note");
            order.Property(o => o.PlacedAt).HasColumnName("placed_at");
        });
}
