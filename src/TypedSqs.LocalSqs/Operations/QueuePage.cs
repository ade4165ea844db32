using System.Text;

namespace TypedSqs.Local;

/// <summary>A part of a list of queues, in the order of their names.</summary>
/// <param name="Names">The queues of this page.</param>
/// <param name="NextToken">What asks for the next page, if there is one.</param>
internal sealed record QueuePage(IReadOnlyList<string> Names, string? NextToken)
{
    private const int MaxResults = 1_000;

    /// <param name="request">What says how long a page is, and where it begins.</param>
    /// <param name="names">All queues, in ordinal order.</param>
    public static QueuePage Read(RequestReader request, IEnumerable<string> names)
    {
        int? maxResults = request.Integer(nameof(MaxResults));
        SqsRefusal.ThrowIf(ParameterRules.MaxResults(maxResults));
        string after = ReadToken(request.Text(nameof(NextToken)));

        var rest = names.Where(name => string.CompareOrdinal(name, after) > 0).ToList();
        var page = rest.Take(maxResults ?? MaxResults).ToList();
        // SQS pages only for those who ask for pages.
        bool hasMore = maxResults is not null && page.Count < rest.Count;
        return new QueuePage(page, hasMore ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1])) : null);
    }

    public void WriteUrls(OperationContext context, string member)
    {
        context.Answer.WriteStartArray(member);
        foreach (string name in Names)
        {
            context.Answer.WriteStringValue(context.UrlOf(name));
        }

        context.Answer.WriteEndArray();
        if (NextToken is not null)
        {
            context.Answer.WriteString(nameof(NextToken), NextToken);
        }
    }

    private static string ReadToken(string? token)
    {
        try
        {
            return token is null ? "" : Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new SqsRefusal(SqsErrors.InvalidParameterValue(token, nameof(NextToken), "The token is not one of a list of queues."));
        }
    }
}
