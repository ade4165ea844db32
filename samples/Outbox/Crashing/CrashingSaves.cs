using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Outbox.Shop;

namespace Outbox.Crashing;

/// <summary>Crashes around the transactions of the database; which step one is, is told by what becomes of the outbox in it.</summary>
internal sealed class CrashingSaves(Crash crash) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, string> _steps = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && StepOf(db) is { } step)
        {
            _steps.AddOrUpdate(db, step);
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && _steps.TryGetValue(db, out string? step))
        {
            crash.After(step);
        }

        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && db.ChangeTracker.Entries<Order>().Any())
        {
            crash.After(Crash.Insert);
        }

        return Task.CompletedTask;
    }

    private static string? StepOf(DbContext db)
    {
        var states = db.ChangeTracker.Entries<OutboxRow>().Select(row => row.State).ToHashSet();
        return states.Contains(EntityState.Added) ? Crash.Save
            : states.Contains(EntityState.Deleted) ? Crash.Delete
            : states.Contains(EntityState.Modified) ? Crash.Claim
            : null;
    }
}
