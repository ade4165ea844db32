using System.Globalization;

namespace TypedSqs.Testing.Tests;

internal static class Fixed
{
    public static readonly OrderPlaced Order = new("customer-17", "order-1", "DE");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TypedSqsException Throttled => new(SendFailureReason.Throttled, "Slow down.") { IsTransient = true, Delivery = DeliveryState.NotSent };

    public static TypedSqsException Lost => new(SendFailureReason.NoAnswer, "It may be in the queue.") { IsTransient = true };

    public static async IAsyncEnumerable<T> Stream<T>(params T[] messages)
    {
        foreach (T message in messages)
        {
            await Task.Yield();
            yield return message;
        }
    }

    public static T In<T>(string culture, Func<T> read)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
