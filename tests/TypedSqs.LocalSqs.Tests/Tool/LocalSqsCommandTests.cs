using System.Threading.Channels;
using Amazon.Runtime;
using Amazon.SQS;
using TypedSqs.Local.Tool;

namespace TypedSqs.Local.Tests.Tool;

public sealed class LocalSqsCommandTests
{
    [Fact]
    public async Task Listens_creates_the_queues_prints_what_to_paste_and_ends_when_it_is_stopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Bench.Token);
        await using var output = new Lines();
        var running = LocalSqsCommand.RunAsync(
            ["--port", "0", "--queue", "orders.fifo:ContentBasedDeduplication=true,VisibilityTimeout=60", "--queue", "greetings", "--region", "eu-west-1"],
            output, output, stop.Token);

        string banner = await output.FirstAsync();

        string endpoint = banner.Split('\n')[0].Replace("LocalSqs listens at ", "", StringComparison.Ordinal);
        Assert.Contains($"  {endpoint}/000000000000/orders.fifo\n  {endpoint}/000000000000/greetings\n", banner, StringComparison.Ordinal);
        Assert.Contains($"  aws --endpoint-url {endpoint} sqs list-queues\n", banner, StringComparison.Ordinal);
        Assert.Contains($"  export AWS_ENDPOINT_URL_SQS={endpoint}\n  export AWS_REGION=eu-west-1\n", banner, StringComparison.Ordinal);
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = endpoint, AuthenticationRegion = "eu-west-1" });
        var attributes = await client.GetQueueAttributesAsync(endpoint + "/000000000000/orders.fifo", ["All"], Bench.Token);
        Assert.Equal(("true", 60, "arn:aws:sqs:eu-west-1:000000000000:orders.fifo"),
            (attributes.Attributes["ContentBasedDeduplication"], attributes.VisibilityTimeout, attributes.QueueARN));

        await stop.CancelAsync();
        Assert.Equal(0, await running);
    }

    [Theory]
    [InlineData("--queue", "a b", "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length")]
    [InlineData("--queue", "a:b", "'b' must have the form Name=value.")]
    [InlineData("--queue", "a:Nonsense=1", "Unknown Attribute Nonsense.")]
    [InlineData("--account", "1", "AccountId must be 12 digits.")]
    [InlineData("--listen", "nowhere", "'nowhere' is not an IP address.")]
    [InlineData("--port", "x", "'x'")]
    [InlineData("--nonsense", "x", "--nonsense")]
    public async Task Says_what_it_did_not_understand(string option, string value, string expected)
    {
        await using var output = new Lines();
        int exitCode = await LocalSqsCommand.RunAsync([option, value, .. option == "--port" ? Array.Empty<string>() : ["--port", "0"]], output, output, Bench.Token);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_port_is_taken()
    {
        await using var other = await LocalSqs.StartAsync(cancellationToken: Bench.Token);
        await using var output = new Lines();
        string port = other.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(1, await LocalSqsCommand.RunAsync(["--port", port], output, output, Bench.Token));
        Assert.Contains("address already in use", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A writer that tells when something has been written.</summary>
    private sealed class Lines() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public override Task WriteLineAsync(string? value)
        {
            _lines.Writer.TryWrite(value ?? "");
            return base.WriteLineAsync(value);
        }

        public async Task<string> FirstAsync() => await _lines.Reader.ReadAsync(Bench.Token);
    }
}
