using System.Globalization;

namespace TypedSqs.Local;

internal sealed class GetQueueAttributes : IOperation
{
    public string Name => nameof(GetQueueAttributes);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var queue = context.Queue();
        var names = context.Request.Texts("AttributeNames");
        if (names.FirstOrDefault(name => name != QueueAttribute.All && !QueueAttributeRules.IsKnown(name)) is { } unknown)
        {
            throw new SqsRefusal(SqsErrors.UnknownAttribute(unknown));
        }

        bool all = names.Contains(QueueAttribute.All);
        var asked = Values(context.Account, queue).Where(pair => all || names.Contains(pair.Key)).ToList();
        if (asked.Count > 0)
        {
            context.Answer.WriteStartObject("Attributes");
            asked.ForEach(pair => context.Answer.WriteString(pair.Key, pair.Value));
            context.Answer.WriteEndObject();
        }

        return ValueTask.CompletedTask;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(SqsAccount account, SqsQueue queue)
    {
        var (visible, inFlight, delayed) = queue.Count();
        return
        [
            new(QueueAttribute.QueueArn, account.ArnOf(queue.Name)),
            new(QueueAttribute.CreatedTimestamp, Text(queue.CreatedAt.ToUnixTimeSeconds())),
            new(QueueAttribute.LastModifiedTimestamp, Text(queue.ModifiedAt.ToUnixTimeSeconds())),
            new(QueueAttribute.ApproximateNumberOfMessages, Text(visible)),
            new(QueueAttribute.ApproximateNumberOfMessagesNotVisible, Text(inFlight)),
            new(QueueAttribute.ApproximateNumberOfMessagesDelayed, Text(delayed)),
            .. queue.Settings.Values,
        ];
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
