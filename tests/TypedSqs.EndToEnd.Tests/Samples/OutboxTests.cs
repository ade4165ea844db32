using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outbox;
using Outbox.Shop;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>
/// The outbox, killed with <c>kill -9</c> at each of its steps, in the middle of its batches, and at random: nothing that was committed is lost, and
/// what is there twice says so by its id.
/// </summary>
/// <remarks>TYPEDSQS_OUTBOX_SEED and TYPEDSQS_OUTBOX_ROUNDS repeat or prolong the random part.</remarks>
public sealed class OutboxTests(ITestOutputHelper output)
{
    private const int Killed = 137;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("save")]
    [InlineData("insert")]
    [InlineData("claim")]
    [InlineData("send")]
    [InlineData("delete")]
    public async Task KilledAfterAStep_LosesNothing(string step)
    {
        await using var bench = await OutboxBench.StartAsync();
        using (var dying = bench.Start("--orders", "4", "--crash-after", step))
        {
            var (code, printed) = await dying.EndAsync();
            Assert.True(code == Killed, printed);
        }

        int orders = await bench.ReadAsync(static db => db.Orders.CountAsync(Token));
        int owed = await bench.ReadAsync(static db => db.Outbox.CountAsync(Token));
        int claimed = await bench.ReadAsync(static db => db.Outbox.CountAsync(row => row.FirstAttempt != null, Token));
        Assert.True(Fits(step, orders, owed, claimed, bench.Sqs.Batches), $"{orders} orders, {owed} rows, {claimed} claimed, {bench.Sqs.Batches} batches");

        await bench.FinishAsync();

        int twice = await bench.AssertAllThereAsync();
        Assert.Equal(step == "send", twice > 0);
    }

    /// <summary>What a process that died there has left.</summary>
    private static bool Fits(string step, int orders, int owed, int claimed, int batches) => step switch
    {
        "save" => (orders, owed, batches) == (0, 0, 0),
        "insert" => orders == 1 && owed <= 2,
        "claim" => orders > 0 && owed == 2 * orders && claimed > 0 && batches == 0,
        "send" => orders > 0 && owed == 2 * orders && claimed > 0 && batches > 0,
        "delete" => orders > 0 && owed < 2 * orders && batches > 0,
        _ => false,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task KilledInTheMiddleOfItsBatches_LosesNothing(bool isTaken)
    {
        await using var bench = await OutboxBench.StartAsync();
        using (var dying = bench.Start("--orders", "6"))
        {
            bench.Sqs.OnBatch = batch => KillAt(batch, 2, dying, isTaken);
            var (code, printed) = await dying.EndAsync();
            Assert.True(code == Killed, printed);
        }

        await bench.FinishAsync();

        await bench.AssertAllThereAsync();
    }

    [Fact]
    public async Task KilledAtRandomAgainAndAgain_LosesNothing()
    {
        int seed = Setting("TYPEDSQS_OUTBOX_SEED") ?? (Environment.GetEnvironmentVariable("TYPEDSQS_LONG") == "1" ? Random.Shared.Next() : 20_261_126);
        var random = new Random(seed);
        await using var bench = await OutboxBench.StartAsync();
        for (int round = 0; round < (Setting("TYPEDSQS_OUTBOX_ROUNDS") ?? 4); round++)
        {
            int fatal = bench.Sqs.Batches + random.Next(1, 7);
            bool isTaken = random.Next(2) == 0;
            using var dying = bench.Start("--orders", "5");
            bench.Sqs.OnBatch = batch => KillAt(batch, fatal, dying, isTaken);
            var (code, _) = await dying.EndAsync();
            output.WriteLine($"seed {seed}, round {round}: batch {fatal}, {(isTaken ? "taken" : "not taken")}, exit code {code}");
        }

        await bench.FinishAsync();

        output.WriteLine($"{await bench.AssertAllThereAsync()} on the standard queue twice");
    }

    /// <summary>A permission that is missing, and given: nothing of the page may be deleted, or given up, meanwhile.</summary>
    [Fact]
    public async Task WhatSqsRefusesForNow_StaysAndIsSentLater()
    {
        await using var bench = await OutboxBench.StartAsync();
        var refusal = bench.Sqs.Faults.Add(Fault.Error("AccessDenied", 403, "Not yet.", "SendMessageBatch", calls: Calls.First(3)));

        using (var shop = bench.Start("--orders", "2"))
        {
            await shop.OutputAsync();
        }

        Assert.Equal(3, refusal.Injected);
        Assert.Equal(0, await bench.AssertAllThereAsync());
    }

    [Fact]
    public async Task RowThatCannotBeRead_HoldsBackItsGroupAndNothingElse_AndALateOneIsWarnedOf()
    {
        await using var bench = await OutboxBench.StartAsync();
        await using (var sender = new SqsSender(bench.Sqs.NewClient()))
        await using (var db = bench.Open())
        {
            var producer = new OrderPlacedProducer(sender);
            await db.Database.EnsureCreatedAsync(Token);
            foreach (var (customer, total) in new[] { ("a", 1), ("a", 2), ("a", 3), ("b", 4) })
            {
                db.Outbox.Add(OutboxRow.Of(producer.Prepare(new OrderPlaced(customer, Guid.CreateVersion7(), total))));
                await db.SaveChangesAsync(Token);
            }

            await db.Outbox.Where(row => row.Number == 2).ExecuteUpdateAsync(row => row.SetProperty(row => row.Message, "{"), Token);
            var sixMinutesAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-6);
            await db.Outbox.Where(row => row.Number == 4).ExecuteUpdateAsync(row => row.SetProperty(row => row.FirstAttempt, sixMinutesAgo), Token);
        }

        string printed = await bench.FinishAsync();

        var left = await bench.ReadAsync(static db => db.Outbox.OrderBy(row => row.Number).ToListAsync(Token));
        Assert.Equal([(2, "InvalidPreparedMessage"), (3, null)], left.Select(row => (row.Number, row.Refusal)));
        Assert.Equal(2, (await bench.TakeAllAsync(OrderPlacedProducer.QueueName)).Count);
        Assert.Contains("Row 2 for orders.fifo waits for a person", printed, StringComparison.Ordinal);
        Assert.Contains("Row 4 for orders.fifo was first tried 00:06:", printed, StringComparison.Ordinal);
    }

    private static bool KillAt(int batch, int fatal, SampleProcess process, bool isTaken)
    {
        if (batch != fatal)
        {
            return true;
        }

        process.Kill();
        return isTaken;
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
