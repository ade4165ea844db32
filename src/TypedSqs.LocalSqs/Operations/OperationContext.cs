using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>What an operation works with: the account, the request, and the object that becomes the answer.</summary>
/// <param name="Account">The queues, and what their addresses are made of.</param>
/// <param name="Request">The members of the request.</param>
/// <param name="Answer">An open JSON object.</param>
/// <param name="TraceHeader">The HTTP header that stands for the trace header of each message sent.</param>
internal sealed record OperationContext(SqsAccount Account, RequestReader Request, Utf8JsonWriter Answer, string? TraceHeader)
{
    /// <summary>The queue that the request names.</summary>
    public SqsQueue Queue() => Account.FindByUrl(Request.Text("QueueUrl"));

    /// <summary>A required text.</summary>
    public string Required(string name) => Request.Text(name) ?? throw new SqsRefusal(SqsErrors.MissingParameter(name));
}
