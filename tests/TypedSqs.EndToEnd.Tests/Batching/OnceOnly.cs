using System.Collections.Concurrent;
using Amazon.Runtime;

namespace TypedSqs.EndToEnd.Tests.Batching;

/// <summary>
/// Lets each call of the SDK through once. After a connection that was reset the SDK sends again even without retries, and tells only of the
/// last attempt: what an earlier one did could not be known.
/// </summary>
internal sealed class OnceOnly : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler { InnerHandler = new SocketsHttpHandler() });

    private sealed class Handler : DelegatingHandler
    {
        private readonly ConcurrentDictionary<string, bool> _calls = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var call = string.Join(',', request.Headers.GetValues("amz-sdk-invocation-id"));
            return _calls.TryAdd(call, true)
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException(HttpRequestError.ResponseEnded, "The call was made already.");
        }
    }
}
