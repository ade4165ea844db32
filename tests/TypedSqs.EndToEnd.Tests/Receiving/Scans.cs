namespace TypedSqs.EndToEnd.Tests.Receiving;

[QueueMessage("scans", RequireSizeProof = true)]
public sealed partial record ScanStored([MaxChars(200)] string Key, long Bytes);

public sealed class Scans(IObjectStore store, IProducer<ScanStored> messages)
{
    public async Task AddAsync(Guid id, byte[] scan, CancellationToken cancellationToken)
    {
        string key = $"scans/{id}";
        await store.PutAsync(key, scan, cancellationToken); // first: a consumer may be faster than the line after the send
        await messages.SendAsync(new ScanStored(key, scan.Length), cancellationToken);
    }
}

/// <summary>Amazon S3, or what else keeps large things.</summary>
public interface IObjectStore
{
    Task PutAsync(string key, byte[] content, CancellationToken cancellationToken);

    Task<byte[]> GetAsync(string key, CancellationToken cancellationToken);
}
