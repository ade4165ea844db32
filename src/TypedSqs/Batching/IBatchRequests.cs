namespace TypedSqs.Batching;

/// <summary>Makes the requests of a lane.</summary>
internal interface IBatchRequests
{
    /// <summary>How log lines name the queue.</summary>
    string Queue { get; }

    /// <summary>Whether the queue's URL is known. Before it is, no request can have begun; nor will one carry what is abandoned by then.</summary>
    bool HasUrl { get; }

    /// <summary>Sends entries that the caller has claimed, in order.</summary>
    /// <param name="entries">1 to 10 of them.</param>
    /// <param name="cancellationToken">Ends the wait for the answer.</param>
    /// <returns>A verdict for each entry.</returns>
    Task<Verdict[]> SendAsync(Entry[] entries, CancellationToken cancellationToken);
}
