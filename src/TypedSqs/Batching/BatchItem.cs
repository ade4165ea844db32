namespace TypedSqs.Batching;

/// <summary>A message of an explicit batch: on its way, or refused before.</summary>
internal readonly struct BatchItem<T>
{
    private readonly TypedSqsException? _refusal;

    public BatchItem(T message, Entry entry)
    {
        Message = message;
        Entry = entry;
        Done = entry.Message.Span?.EndWithAsync(entry.Task) ?? entry.Task;
    }

    public BatchItem(T message, TypedSqsException refusal)
    {
        Message = message;
        _refusal = refusal;
        Done = Task.CompletedTask;
    }

    public T Message { get; }

    public Entry? Entry { get; }

    public int SizeBytes => Entry?.Message.SizeBytes ?? 0;

    /// <summary>Ends with the message, and not before its span.</summary>
    public Task Done { get; }

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

    private static TypedSqsException FailureOf(Entry entry) => entry.Task.IsCanceled
        ? SendFailures.OfBatched(BatchFaults.Canceled, entry, entry.CanceledAs, orderGap: false)
        : (TypedSqsException)entry.Task.Exception!.InnerException!; // an entry fails with nothing else
}
