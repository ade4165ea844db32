namespace TypedSqs.Batching;

/// <summary>What the lane itself ends entries with.</summary>
internal static class BatchFaults
{
    public static readonly MetFault TimedOut = new(new(
        SendFailureReason.TimedOut,
        "Its delivery timeout was over before a request could take it.")
    { IsTransient = true });

    public static readonly MetFault PredecessorFailed = new(new(
        SendFailureReason.PredecessorFailed,
        "An earlier message of its group was not delivered; send that one first."));

    public static readonly MetFault Canceled = new(new(SendFailureReason.Canceled, "The batch was cancelled."));

    /// <summary>In neither list of the answer, or in both.</summary>
    public static readonly MetFault NotInAnswer = new(new(
        SendFailureReason.NoAnswer,
        "The answer of SQS does not tell of this message, or tells two things.")
    { Delivery = DeliveryState.Unknown });

    public static readonly MetFault BufferFull = new(new(
        SendFailureReason.BufferFull,
        "The buffer of the queue is full and no room came free in time: send less, or look at MaxMessages, MaxBytes and MaxBlock.")
    { IsTransient = true });

    public static readonly MetFault Closed = new(new(
        SendFailureReason.Closed,
        "The sender was closed before a request took it."));

    /// <summary>A request has it.</summary>
    public static readonly MetFault Aborted = new(new(
        SendFailureReason.Closed,
        "The sender was closed before the answer came.")
    { Delivery = DeliveryState.Unknown });

    /// <summary>Of a batch: a message of its group that came before it cannot be sent at all.</summary>
    public static TypedSqsException BehindRefused(CheckedMessage message) => new(
        SendFailureReason.PredecessorFailed,
        $"{message.MessageType} was not sent to '{message.Route.DisplayName}': {PredecessorFailed.Meaning.Remedy}")
    {
        Delivery = DeliveryState.NotSent,
        MessageType = message.MessageType,
        Queue = message.Route.DisplayName,
    };
}
