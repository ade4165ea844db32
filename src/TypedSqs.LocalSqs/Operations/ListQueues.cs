using System.Text;

namespace TypedSqs.Local;

internal sealed class ListQueues : IOperation
{
    private const int MaxResults = 1_000;

    public string Name => nameof(ListQueues);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        int? maxResults = context.Request.Integer("MaxResults");
        SqsRefusal.ThrowIf(ParameterRules.MaxResults(maxResults));
        string prefix = context.Request.Text("QueueNamePrefix") ?? "";
        string after = ReadToken(context.Request.Text("NextToken"));

        var names = context.Account.Queues.Names()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(name, after) > 0)
            .ToList();
        var page = names.Take(maxResults ?? MaxResults).ToList();
        if (page.Count > 0)
        {
            context.Answer.WriteStartArray("QueueUrls");
            page.ForEach(name => context.Answer.WriteStringValue(context.Account.UrlOf(name)));
            context.Answer.WriteEndArray();
        }

        // SQS pages only for those who ask for pages.
        if (maxResults is not null && page.Count < names.Count)
        {
            context.Answer.WriteString("NextToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1])));
        }

        return ValueTask.CompletedTask;
    }

    private static string ReadToken(string? token)
    {
        try
        {
            return token is null ? "" : Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new SqsRefusal(SqsErrors.InvalidParameterValue(token, "NextToken", "The token is not one of a ListQueues."));
        }
    }
}
