using Amazon.Runtime;

namespace TypedSqs.EndToEnd.Tests;

/// <summary>Stands where the network would: keeps each request of the AWS SDK as it would leave, and answers it.</summary>
internal sealed class RecordingHttpClientFactory(string answer) : HttpClientFactory
{
    public List<(HttpRequestMessage Request, string Body)> Requests { get; } = [];

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this, answer));

    private sealed class Handler(RecordingHttpClientFactory factory, string answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            factory.Requests.Add((request, await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage { Content = new StringContent(answer, null, "application/x-amz-json-1.0") };
        }
    }
}
