using Microsoft.EntityFrameworkCore;

namespace Outbox.Shop;

/// <summary>Business and outbox are in one database: that is the whole trick.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxRow>().HasKey(row => row.Number);
        modelBuilder.Entity<OutboxRow>().HasIndex(row => new { row.Queue, row.Group, row.Refusal });
    }
}
