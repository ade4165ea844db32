using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using Amazon.SQS;

namespace TypedSqs.Tests.Failures;

/// <summary>What is no answer of SQS: when is it certain that nothing was sent?</summary>
public class ClientFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_digest_is_unknown_and_not_to_be_sent_again()
    {
        var failure = await SendAsync(new ScriptedAws
        {
            OnSend = _ => ScriptedAws.Json(HttpStatusCode.OK, """{"MessageId":"id-1","MD5OfMessageBody":"beef"}"""),
        });

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown, false), (failure.Reason, failure.Delivery, failure.IsTransient));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{no json")]
    public async Task A_success_that_cannot_be_read_is_unknown(string body)
    {
        var failure = await SendAsync(new ScriptedAws { OnSend = _ => ScriptedAws.Json(HttpStatusCode.OK, body) });

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown, true), (failure.Reason, failure.Delivery, failure.IsTransient));
    }

    public static TheoryData<string, Exception, SendFailureReason, DeliveryState, bool> Connections { get; } = new()
    {
        { "refused", new HttpRequestException(HttpRequestError.ConnectionError), SendFailureReason.ServiceUnavailable, DeliveryState.NotSent, true },
        { "name", new HttpRequestException(HttpRequestError.NameResolutionError), SendFailureReason.ServiceUnavailable, DeliveryState.NotSent, true },
        { "proxy", new HttpRequestException(HttpRequestError.ProxyTunnelError), SendFailureReason.ServiceUnavailable, DeliveryState.NotSent, true },
        { "handshake", new HttpRequestException(HttpRequestError.SecureConnectionError), SendFailureReason.ServiceUnavailable, DeliveryState.NotSent, true },
        {
            "certificate",
            new HttpRequestException(HttpRequestError.SecureConnectionError, inner: new AuthenticationException()),
            SendFailureReason.ServiceUnavailable,
            DeliveryState.NotSent,
            false
        },
        { "response ended", new HttpRequestException(HttpRequestError.ResponseEnded), SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
        { "unnamed", new HttpRequestException("broken", new SocketException()), SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
        { "io", new IOException("broken"), SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
        { "timeout", new TaskCanceledException("late", new TimeoutException()), SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
    };

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Only_a_connection_that_never_was_is_certain(
        string name, Exception exception, SendFailureReason reason, DeliveryState delivery, bool transient)
    {
        var failure = await SendAsync(new ScriptedAws { OnSend = _ => throw exception });

        Assert.True((reason, delivery, transient) == (failure.Reason, failure.Delivery, failure.IsTransient), $"{name}: {failure}");
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_certain()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonSQSConfig { ServiceURL = $"http://127.0.0.1:{port}", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("q") }, Token));

        Assert.Equal((SendFailureReason.ServiceUnavailable, DeliveryState.NotSent, true), (failure.Reason, failure.Delivery, failure.IsTransient));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_is_unknown()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var serve = BreakEachAsync(listener, end.Token);
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonSQSConfig { ServiceURL = $"http://127.0.0.1:{port}", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("q") }, Token));
        await end.CancelAsync();

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown, true), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.NotEqual(0, await serve);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        var failure = await SendAsync(client => client.OnSend = (_, _) => throw new AmazonClientException("Failed to resolve AWS credentials."));

        Assert.Equal((SendFailureReason.AccessDenied, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
    }

    [Fact]
    public async Task A_client_that_was_disposed_is_unknown_for_it_may_have_tried_before()
    {
        var client = new ScriptedAws().Client();
        client.Dispose();

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("q") }, Token));

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown, false), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Contains("was disposed: it must live until the sender is closed", failure.Message, StringComparison.Ordinal);
        Assert.IsType<ObjectDisposedException>(failure.InnerException, exactMatch: false);
    }

    [Fact]
    public async Task An_impossible_endpoint_is_a_fault_of_configuration()
    {
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonSQSConfig { ServiceURL = "http://localhost:1", AuthenticationRegion = "us-east-1", UseFIPSEndpoint = true });

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("q") }, Token));

        Assert.Equal((SendFailureReason.InvalidQueue, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
    }

    [Fact]
    public async Task Whatever_else_a_client_throws_is_unknown()
    {
        var failure = await SendAsync(client => client.OnSend = (_, _) => throw new KeyNotFoundException());

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown), (failure.Reason, failure.Delivery));
        Assert.IsType<KeyNotFoundException>(failure.InnerException);
    }

    /// <summary>Reads of each connection (the SDK opens a second one by itself), then resets it. Returns how many there were.</summary>
    private static async Task<int> BreakEachAsync(TcpListener listener, CancellationToken token)
    {
        for (var count = 0; ; count++)
        {
            try
            {
                using var connection = await listener.AcceptSocketAsync(token);
                await connection.ReceiveAsync(new byte[65_536], token);
                connection.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            catch (OperationCanceledException)
            {
                return count;
            }
        }
    }

    private static async Task<TypedSqsException> SendAsync(ScriptedAws aws)
    {
        using var client = aws.Client();
        return await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));
    }

    private static async Task<TypedSqsException> SendAsync(Action<FakeSqs> script)
    {
        using var client = new FakeSqs();
        script(client);
        return await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));
    }
}
