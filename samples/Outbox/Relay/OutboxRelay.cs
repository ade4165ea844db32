using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outbox.Shop;
using TypedSqs;

namespace Outbox.Relay;

/// <summary>Sends what the outbox holds, oldest first, and deletes what SQS has. One relay for a database: two would not keep the order.</summary>
internal sealed class OutboxRelay(IDbContextFactory<ShopContext> shop, IMessageSender sender, TimeProvider time, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    private const int PageSize = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DeduplicationWindow = TimeSpan.FromMinutes(5);
    private static readonly SendBatchOptions Patience = new() { DeliveryTimeout = TimeSpan.FromSeconds(30) };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            bool goesOn = false;
            try
            {
                goesOn = await ForwardAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException)
            {
                logger.DatabaseFailed(exception);
            }

            if (!goesOn)
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    /// <returns>Whether there may be more to do at once.</returns>
    private async Task<bool> ForwardAsync(CancellationToken stopping)
    {
        await using var db = await shop.CreateDbContextAsync(stopping);
        var rows = await db.Outbox.Ready().Take(PageSize).ToListAsync(stopping);
        var messages = rows.ConvertAll(Read);
        if (rows.Count == 0 || messages.Contains(null))
        {
            // What cannot be read holds its group back from now on: look again.
            return await db.SaveChangesAsync(stopping) > 0;
        }

        // Before they are sent: that SQS may have them must outlive this process.
        var now = time.GetUtcNow().UtcDateTime;
        var fresh = rows.FindAll(row => row.FirstAttempt is null);
        fresh.ForEach(row => row.FirstAttempt = now);
        await db.SaveChangesAsync(stopping);
        foreach (var late in rows.Where(row => row.Group is not null && now - row.FirstAttempt > DeduplicationWindow))
        {
            logger.MayBeTwice(late.Number, late.Queue, now - late.FirstAttempt.GetValueOrDefault());
        }

        var result = await sender.SendPreparedAsync(messages.OfType<PreparedMessage>(), Patience, stopping);

        foreach (var (row, outcome) in rows.Zip(result))
        {
            Settle(db, row, outcome, wasFirstAttempt: fresh.Contains(row));
        }

        // A host that stops must not forget what is known by now.
        await db.SaveChangesAsync(CancellationToken.None);
        logger.Forwarded(result.DeliveredCount, result.NotSentCount, result.UnknownCount);
        return result.DeliveredCount > 0;
    }

    /// <summary>Delivered is deleted, and nothing else. What is unknown is sent again as it is: with the same ids.</summary>
    private void Settle(ShopContext db, OutboxRow row, SendOutcome<PreparedMessage> outcome, bool wasFirstAttempt)
    {
        if (outcome.IsDelivered)
        {
            db.Outbox.Remove(row);
        }
        else if (outcome.Status == SendStatus.NotSent)
        {
            row.FirstAttempt = wasFirstAttempt ? null : row.FirstAttempt;
            if (outcome.Failure is { IsMessageFault: true } failure)
            {
                Refuse(row, failure);
            }
        }
    }

    private PreparedMessage? Read(OutboxRow row)
    {
        try
        {
            return PreparedMessage.Parse(row.Message);
        }
        catch (TypedSqsException damage)
        {
            Refuse(row, damage);
            return null;
        }
    }

    private void Refuse(OutboxRow row, TypedSqsException failure)
    {
        row.Refusal = failure.Reason.ToString();
        logger.Refused(row.Number, row.Queue, failure.Message);
    }
}
