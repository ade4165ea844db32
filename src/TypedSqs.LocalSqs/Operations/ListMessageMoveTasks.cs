using System.Text.Json;

namespace TypedSqs.Local;

internal sealed class ListMessageMoveTasks : IOperation
{
    private const int DefaultMaxResults = 1;

    public string Name => nameof(ListMessageMoveTasks);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        int? maxResults = context.Request.Integer("MaxResults");
        SqsRefusal.ThrowIf(ParameterRules.MaxMoveTasks(maxResults));
        var source = MoveTaskRules.FindSource(context.Account, context.Required("SourceArn"));

        context.Answer.WriteStartArray("Results");
        foreach (var task in context.Account.MoveTasks.Of(context.Account.ArnOf(source.Name)).Take(maxResults ?? DefaultMaxResults))
        {
            Write(context.Answer, task);
        }

        context.Answer.WriteEndArray();
        return ValueTask.CompletedTask;
    }

    private static void Write(Utf8JsonWriter answer, MoveTask task)
    {
        answer.WriteStartObject();
        answer.WriteString("SourceArn", task.SourceArn);
        answer.WriteString("Status", task.Status);
        answer.WriteNumber("StartedTimestamp", task.StartedAt.ToUnixTimeMilliseconds());
        answer.WriteNumber("ApproximateNumberOfMessagesMoved", task.Moved);
        answer.WriteNumber("ApproximateNumberOfMessagesToMove", task.ToMove);
        if (task.IsRunning)
        {
            answer.WriteString("TaskHandle", MoveTasks.HandleOf(task));
        }

        if (task.DestinationArn is not null)
        {
            answer.WriteString("DestinationArn", task.DestinationArn);
        }

        if (task.MaxPerSecond is { } maxPerSecond)
        {
            answer.WriteNumber("MaxNumberOfMessagesPerSecond", maxPerSecond);
        }

        if (task.FailureReason is not null)
        {
            answer.WriteString("FailureReason", task.FailureReason);
        }

        answer.WriteEndObject();
    }
}
