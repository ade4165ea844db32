using System.Diagnostics;

namespace TypedSqs.Batching;

/// <summary>A message of an explicit batch: on its way, or refused before.</summary>
internal readonly struct BatchItem<T>
{
    private readonly TypedSqsException? _refusal;

    public BatchItem(T message, Entry entry)
    {
        Message = message;
        Entry = entry;
    }

    public BatchItem(T message, TypedSqsException refusal)
    {
        Message = message;
        _refusal = refusal;
    }

    public T Message { get; }

    public Entry? Entry { get; }

    public int SizeBytes => Entry?.Message.SizeBytes ?? 0;

    public Task Done => Entry?.Task ?? Task.CompletedTask;

    public bool IsDone => Done.IsCompleted;

    /// <summary>Of one that is done.</summary>
    public SendOutcome<T> ToOutcome()
    {
        if (Entry is null)
        {
            return new SendOutcome<T>(Message, _refusal!); // it has one or the other
        }

        return Entry.Task.IsCompletedSuccessfully
            ? new SendOutcome<T>(Message, Entry.Task.Result)
            : new SendOutcome<T>(Message, FailureOf(Entry));
    }

    private static TypedSqsException FailureOf(Entry entry) => entry.Task.Exception?.InnerException switch
    {
        TypedSqsException failure => failure,
        SendCanceledException canceled => SendFailures.OfBatched(BatchFaults.Canceled, entry, canceled.Delivery, orderGap: false),
        _ => throw new UnreachableException(),
    };
}
