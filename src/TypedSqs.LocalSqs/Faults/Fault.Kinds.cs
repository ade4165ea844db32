namespace TypedSqs.Local;

public sealed partial class Fault
{
    /// <summary>The request is refused with <c>RequestThrottled</c>, HTTP 403. SDKs try again.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault Throttle(string? operation = null, string? queue = null, Calls? calls = null) =>
        Refuse(SqsErrors.RequestThrottled(), operation, queue, calls);

    /// <summary>The request is refused with <c>ThrottlingException</c> "Rate exceeded", HTTP 400: a FIFO queue over its quota. SDKs try again.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault RateExceeded(string? operation = null, string? queue = null, Calls? calls = null) =>
        Refuse(SqsErrors.RateExceeded(), operation, queue, calls);

    /// <summary>The request is refused with <c>KMS.ThrottlingException</c>, HTTP 400: AWS KMS is over its quota. The AWS SDK for .NET does not try again.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault KmsThrottle(string? operation = null, string? queue = null, Calls? calls = null) =>
        Refuse(SqsErrors.KmsThrottled(), operation, queue, calls);

    /// <summary>The request is refused with <c>InternalFailure</c>, HTTP 500. SDKs try again.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault InternalFailure(string? operation = null, string? queue = null, Calls? calls = null) =>
        Refuse(SqsErrors.InternalFailure("We encountered an internal error. Please try again."), operation, queue, calls);

    /// <summary>The request is refused with <c>ServiceUnavailable</c>, HTTP 503. SDKs try again.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault Unavailable(string? operation = null, string? queue = null, Calls? calls = null) =>
        Refuse(SqsErrors.ServiceUnavailable(), operation, queue, calls);

    /// <summary>The request is refused with a code of your choice.</summary>
    /// <param name="code">The error code that the SDK reports, for example <c>KMS.DisabledException</c>.</param>
    /// <param name="status">The HTTP status: 400 to 599.</param>
    /// <param name="message">The text for a reader.</param>
    /// <param name="operation">Only this operation, for example <c>SendMessageBatch</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty, or <paramref name="operation"/> is not an operation of SQS.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is out of its range.</exception>
    public static Fault Error(
        string code, int status, string message, string? operation = null, string? queue = null, Calls? calls = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Refuse(SqsErrors.Custom(code, status, message), operation, queue, calls);
    }

    /// <summary>The request is carried out, and answered late. Of several delays of one call the sum counts.</summary>
    /// <param name="delay">How late, by the clock of <see cref="LocalSqsOptions.TimeProvider"/>.</param>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    public static Fault Slow(TimeSpan delay, string? operation = null, string? queue = null, Calls? calls = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new Fault(new FaultEffect.Delay(delay), operation, queue, calls);
    }

    /// <summary>The connection is closed without an answer, and the request has had no effect.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault CloseBeforeAcceptance(string? operation = null, string? queue = null, Calls? calls = null) =>
        new(new FaultEffect.CloseBefore(), operation, queue, calls);

    /// <summary>The request is carried out, and the connection is closed without an answer: the sender cannot know.</summary>
    /// <param name="operation">Only this operation, for example <c>SendMessage</c>. Default: any.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of SQS.</exception>
    public static Fault CloseAfterAcceptance(string? operation = null, string? queue = null, Calls? calls = null) =>
        new(new FaultEffect.CloseAfter(), operation, queue, calls);

    /// <summary>Entries of a batch fail, and have no effect; the batch is answered with HTTP 200.</summary>
    /// <param name="senderFault">Whether the sender is to blame; otherwise the service is, and a retry may help.</param>
    /// <param name="entries">Which entries, counted from 1. Default: all.</param>
    /// <param name="code">The code of each.</param>
    /// <param name="operation">
    /// Only this operation: <c>SendMessageBatch</c>, <c>DeleteMessageBatch</c> or <c>ChangeMessageVisibilityBatch</c>. Default: all three.
    /// </param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty, or <paramref name="operation"/> is not an operation with entries.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="entries"/> is below 1.</exception>
    public static Fault FailEntries(
        bool senderFault,
        IReadOnlyList<int>? entries = null,
        string code = "InternalFailure",
        string? operation = null,
        string? queue = null,
        Calls? calls = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var error = SqsErrors.Custom(code, senderFault ? 400 : 500, "This entry fails because a fault was ordered.");
        return new Fault(new FaultEffect.FailEntries(error, Checked(entries)), operation, queue, calls);
    }

    /// <summary>Entries of a batch are carried out, and missing in its answer: neither successful nor failed.</summary>
    /// <param name="entries">Which entries, counted from 1. Default: all.</param>
    /// <param name="operation">
    /// Only this operation: <c>SendMessageBatch</c>, <c>DeleteMessageBatch</c> or <c>ChangeMessageVisibilityBatch</c>. Default: all three.
    /// </param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation with entries.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="entries"/> is below 1.</exception>
    public static Fault OmitEntries(
        IReadOnlyList<int>? entries = null, string? operation = null, string? queue = null, Calls? calls = null) =>
        new(new FaultEffect.OmitEntries(Checked(entries)), operation, queue, calls);

    /// <summary>
    /// Messages are accepted, or received, and answered with the digest of another body. The AWS SDK for .NET throws, though the message
    /// is in the queue.
    /// </summary>
    /// <param name="entries">Which entries of a batch, or messages of a receive, counted from 1. Default: all.</param>
    /// <param name="operation">Only this operation: <c>SendMessage</c>, <c>SendMessageBatch</c> or <c>ReceiveMessage</c>. Default: all three.</param>
    /// <param name="queue">Only the queue of this name. Default: any.</param>
    /// <param name="calls">Only these calls. Default: all.</param>
    /// <returns>The fault, for <see cref="FaultList.Add"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation that answers with digests.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="entries"/> is below 1.</exception>
    public static Fault WrongMd5(
        IReadOnlyList<int>? entries = null, string? operation = null, string? queue = null, Calls? calls = null) =>
        new(new FaultEffect.WrongMd5(Checked(entries)), operation, queue, calls);

    private static Fault Refuse(SqsError error, string? operation, string? queue, Calls? calls) =>
        new(new FaultEffect.Refuse(error), operation, queue, calls);

    private static List<int>? Checked(IReadOnlyList<int>? entries)
    {
        if (entries?.FirstOrDefault(entry => entry < 1, 1) < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(entries), "Entries are counted from 1.");
        }

        return entries?.ToList();
    }
}
