namespace TypedSqs.Batching;

/// <summary>The requests that an event brought about, at most times one. They are collected under the lock and started after it.</summary>
internal struct StartedRequests
{
    private RunningRequest? _first;
    private List<RunningRequest>? _others;

    public void Add(RunningRequest request)
    {
        if (_first is null)
        {
            _first = request;
        }
        else
        {
            (_others ??= []).Add(request);
        }
    }

    public readonly void Run()
    {
        if (_first is not null)
        {
            Start(_first);
            _others?.ForEach(Start);
        }
    }

    /// <summary>The first one on this thread.</summary>
    public readonly void RunHere()
    {
        _others?.ForEach(Start);
        (_first as IThreadPoolWorkItem)?.Execute();
    }

    private static void Start(RunningRequest request) => ThreadPool.UnsafeQueueUserWorkItem(request, preferLocal: false);
}
