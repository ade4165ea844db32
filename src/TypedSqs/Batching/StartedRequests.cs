namespace TypedSqs.Batching;

/// <summary>The requests that an event brought about. They are collected under the lock and started after it.</summary>
internal struct StartedRequests
{
    private List<RunningRequest>? _requests;

    public void Add(RunningRequest request) => (_requests ??= []).Add(request);

    public readonly void Run()
    {
        if (_requests is not null)
        {
            foreach (var request in _requests)
            {
                ThreadPool.UnsafeQueueUserWorkItem(request, preferLocal: false);
            }
        }
    }
}
