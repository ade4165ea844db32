using Amazon.SQS;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Registration;

/// <summary>
/// The client for a container without an <see cref="IAmazonSQS"/>. It is not registered as one, so that a registration that comes
/// later, or only tries to add, is not held off by it.
/// </summary>
internal sealed class DefaultSqsClient(ILoggerFactory? loggerFactory = null) : IDisposable
{
    private readonly Lock _lock = new();
    private AmazonSQSClient? _client;
    private bool _disposed;

    /// <summary>Made at the first use, from the SDK's own chain of credentials and regions. A failure is not kept.</summary>
    public IAmazonSQS Value
    {
        get
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (_client is null)
                {
                    GuardedLogger.Of<SqsSender>(loggerFactory).DefaultClient();
                    _client = new AmazonSQSClient();
                }

                return _client;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _client?.Dispose();
        }
    }
}
