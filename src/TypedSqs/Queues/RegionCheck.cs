using Amazon.SQS;

namespace TypedSqs.Queues;

/// <summary>
/// The AWS SDK for .NET ignores the host of a queue URL and calls the endpoint of its own region. A URL of another region would
/// end in an answer that does not say so, or at a queue of the same name.
/// </summary>
internal static class RegionCheck
{
    public static void ThrowIfElsewhere(IAmazonSQS client, string url, string key, MessageContract contract)
    {
        // A client with a service URL of its own (an emulator, a VPC endpoint, a proxy) goes where it was told. A fake may have no configuration.
        if (client.Config is not { ServiceURL: null or "", RegionEndpoint.SystemName: { } clientRegion }
            || QueueUrls.RegionOf(url) is not { } queueRegion
            || string.Equals(queueRegion, clientRegion, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        throw new TypedSqsException(
            SendFailureReason.WrongRegion,
            $"The queue '{url}' ({key}) is in {queueRegion}, and the client sends to {clientRegion}. Correct the URL, or give the queue a client "
            + $"of its region: a keyed IAmazonSQS, named by {nameof(QueueOptions)}.{nameof(QueueOptions.Client)}.")
        {
            Delivery = DeliveryState.NotSent,
            MessageType = contract.MessageType,
            Queue = url,
        };
    }
}
