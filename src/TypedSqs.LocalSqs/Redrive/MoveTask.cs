namespace TypedSqs.Local;

/// <summary>
/// Moves the messages of a dead-letter queue to another queue, or each to the one it came from. Without a rate it is done at once;
/// with one, so many go at the start, and so many again each second. What is in flight or arrives later stays.
/// </summary>
internal sealed class MoveTask : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SqsAccount _account;
    private readonly SqsQueue _source;
    private ITimer? _timer;

    public MoveTask(SqsAccount account, SqsQueue source, string? destinationArn, int? maxPerSecond)
    {
        _account = account;
        _source = source;
        SourceArn = account.ArnOf(source.Name);
        DestinationArn = destinationArn;
        MaxPerSecond = maxPerSecond;
        StartedAt = account.Time.GetUtcNow();
        ToMove = source.Count().Visible;
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string SourceArn { get; }

    /// <summary><see langword="null"/>: each to the queue it came from.</summary>
    public string? DestinationArn { get; }

    public int? MaxPerSecond { get; }

    public DateTimeOffset StartedAt { get; }

    /// <summary>How many there were at the start.</summary>
    public int ToMove { get; }

    public int Moved { get; private set; }

    public string Status { get; private set; } = MoveTaskStatus.Running;

    public string? FailureReason { get; private set; }

    public bool IsRunning => Status == MoveTaskStatus.Running;

    public void Start()
    {
        Move();
        lock (_lock)
        {
            if (IsRunning)
            {
                _timer = _account.Time.CreateTimer(_ => Move(), null, Second, Second);
            }
        }
    }

    public void Cancel() => End(MoveTaskStatus.Cancelled);

    public void Dispose() => _timer?.Dispose();

    private void Move()
    {
        lock (_lock)
        {
            int count = Math.Min(MaxPerSecond ?? int.MaxValue, ToMove - Moved);
            for (; count > 0 && IsRunning; count--)
            {
                MoveOne();
            }

            if (IsRunning && Moved >= ToMove)
            {
                End(MoveTaskStatus.Completed);
            }
        }
    }

    private void MoveOne()
    {
        if (_source.IsDeleted)
        {
            Fail("AWS.SimpleQueueService.NonExistentQueue");
            return;
        }

        string? fault = null;
        var message = _source.TakeOut(candidate =>
        {
            string? arn = DestinationArn ?? candidate.SourceArn;
            fault = arn is null ? "CouldNotDetermineMessageSource" : null;
            return arn is null ? null : _account.FindByArn(arn);
        });
        if (message.Destination is { } destination)
        {
            destination.Accept(message.Message!, sourceArn: null, asNew: true); // there is one where there is a destination
            Moved++;
        }
        else if (message.Message is null)
        {
            // Others have received the rest.
            End(MoveTaskStatus.Completed);
        }
        else
        {
            Fail(fault ?? "AWS.SimpleQueueService.NonExistentQueue");
        }
    }

    private void Fail(string reason)
    {
        FailureReason = reason;
        End(MoveTaskStatus.Failed);
    }

    private void End(string status)
    {
        lock (_lock)
        {
            if (IsRunning)
            {
                Status = status;
                _timer?.Dispose();
            }
        }
    }
}
