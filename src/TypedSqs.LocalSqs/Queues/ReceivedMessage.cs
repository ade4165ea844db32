namespace TypedSqs.Local;

/// <summary>What one receiver got: the message as it stood at that moment.</summary>
internal sealed record ReceivedMessage(StoredMessage Message, string ReceiptHandle, int ReceiveCount, DateTimeOffset FirstReceivedAt);
