using Amazon.Runtime;

namespace TypedSqs.Benchmarks.Sending.Clients;

/// <summary>Connects to the endpoint of the benchmark over TLS, whose certificate nobody has signed. All else is as the AWS SDK has it.</summary>
internal sealed class AnyCertificate : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new HttpClientHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ServerCertificateCustomValidationCallback = static (_, _, _, _) => true,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
