using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>What an operation works with: the account, the request, and the object that becomes the answer.</summary>
internal sealed record OperationContext
{
    public required SqsAccount Account { get; init; }

    /// <summary>The members of the request.</summary>
    public required RequestReader Request { get; init; }

    /// <summary>An open JSON object.</summary>
    public required Utf8JsonWriter Answer { get; init; }

    /// <summary>Where the caller reached this endpoint: what the URLs of queues begin with.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The HTTP header that stands for the trace header of each message sent.</summary>
    public required string? TraceHeader { get; init; }

    /// <summary>What goes wrong on order.</summary>
    public required CallFaults Faults { get; init; }

    /// <summary>The queue that the request names.</summary>
    public SqsQueue Queue() => Account.FindByUrl(Request.Text("QueueUrl"));

    public string UrlOf(string queueName) => Account.UrlOf(BaseUrl, queueName);

    /// <summary>A required text.</summary>
    public string Required(string name) => Request.Text(name) ?? throw new SqsRefusal(SqsErrors.MissingParameter(name));
}
