using Amazon.SQS.Model;

namespace TypedSqs.Batching;

/// <summary>
/// Writes the request for a batch. An entry's id is its place in the request: one digit. Each attempt has entries of its own: a client may change
/// what it is given, and one that was left behind may still read it.
/// </summary>
internal static class BatchContent
{
    private static readonly string[] Ids = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <param name="url">The queue's URL.</param>
    /// <param name="entries">What the request has claimed.</param>
    /// <param name="chosen">The places in <paramref name="entries"/> of those that this request carries.</param>
    public static SendMessageBatchRequest Of(string url, Entry[] entries, int[] chosen)
    {
        var content = new List<SendMessageBatchRequestEntry>(chosen.Length);
        foreach (var index in chosen)
        {
            var part = entries[index].Message.Part;
            content.Add(new SendMessageBatchRequestEntry
            {
                Id = Ids[content.Count],
                MessageBody = part.MessageBody,
                MessageAttributes = part.MessageAttributes,
                MessageSystemAttributes = part.MessageSystemAttributes,
                MessageGroupId = part.MessageGroupId,
                MessageDeduplicationId = part.MessageDeduplicationId,
                DelaySeconds = part.DelaySeconds,
            });
        }

        return new SendMessageBatchRequest { QueueUrl = url, Entries = content };
    }

    /// <summary>The place of an id in its request, or -1 for an id that the request does not have.</summary>
    public static int PlaceOf(string? id, int count) => id is [>= '0' and <= '9'] && id[0] - '0' < count ? id[0] - '0' : -1;
}
