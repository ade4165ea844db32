using System.Diagnostics;
using TypedSqs.Benchmarks.Sending.Clients;

namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>The layer alone: a client that has sent everything already, on one thread, checks and size on.</summary>
internal static class LayerScenario
{
    private const string Url = "https://sqs.us-east-1.amazonaws.com/000000000000/orders";
    private const int Calls = 2_000;
    private const int Rounds = 200;
    private const int WarmUps = 300;

    public static LayerResult Run(int bodyBytes)
    {
        var sqs = new NullSqs();
        var hand = new HandWritten(sqs, Url);
        var typed = new OrderPlacedProducer(new SqsSender(sqs, SendingClients.OptionsOf(Url, buffer: null)));
        var orders = OrderPlaced.Make(512, bodyBytes);
        Func<OrderPlaced, Task> byHand = order => hand.SendAsync(order);
        Func<OrderPlaced, Task> withTypedSqs = order => typed.SendAsync(order);

        double[] handTimes = new double[Rounds];
        double[] typedTimes = new double[Rounds];
        for (int round = -WarmUps; round < Rounds; round++)
        {
            bool handFirst = round % 2 == 0;
            double first = Time(handFirst ? byHand : withTypedSqs, orders);
            double second = Time(handFirst ? withTypedSqs : byHand, orders);
            if (round >= 0)
            {
                (handTimes[round], typedTimes[round]) = handFirst ? (first, second) : (second, first);
            }
        }

        var (handBytes, handAll) = Allocations(sqs, byHand, orders);
        var (typedBytes, typedAll) = Allocations(sqs, withTypedSqs, orders);
        return new LayerResult(
            bodyBytes, Median(handTimes), Median(typedTimes), Median(handTimes.Zip(typedTimes, static (hand, typed) => typed / hand)), handBytes, typedBytes, handAll, typedAll);
    }

    /// <returns>Nanoseconds of a call.</returns>
    private static double Time(Func<OrderPlaced, Task> send, OrderPlaced[] orders)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            _ = send(orders[i % orders.Length]);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    private static (double UpToCall, double InAll) Allocations(NullSqs sqs, Func<OrderPlaced, Task> send, OrderPlaced[] orders)
    {
        var (upToCall, inAll) = (0L, 0L);
        sqs.LooksAtAllocations = true;
        foreach (var order in orders)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = send(order);
            inAll += GC.GetAllocatedBytesForCurrentThread() - before;
            upToCall += sqs.AllocatedAtCall - before;
        }

        sqs.LooksAtAllocations = false;
        return ((double)upToCall / orders.Length, (double)inAll / orders.Length);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
