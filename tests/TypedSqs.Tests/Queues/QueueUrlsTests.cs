using TypedSqs.Queues;

namespace TypedSqs.Tests.Queues;

public class QueueUrlsTests
{
    [Theory]
    [InlineData("https://sqs.eu-central-1.amazonaws.com/123456789012/q", "eu-central-1")]
    [InlineData("https://SQS.EU-Central-1.AmazonAWS.com/123456789012/q", "eu-central-1")]
    [InlineData("https://sqs.eu-central-1.amazonaws.com:443/123456789012/q", "eu-central-1")]
    [InlineData("https://sqs.cn-north-1.amazonaws.com.cn/123456789012/q", "cn-north-1")]
    [InlineData("https://sqs.us-gov-west-1.amazonaws.com/123456789012/q", "us-gov-west-1")]
    [InlineData("https://sqs.eusc-de-east-1.amazonaws.eu/123456789012/q", "eusc-de-east-1")]
    [InlineData("https://sqs.us-iso-east-1.c2s.ic.gov/123456789012/q", "us-iso-east-1")]
    [InlineData("https://sqs-fips.us-east-2.amazonaws.com/123456789012/q", "us-east-2")]
    [InlineData("https://sqs.us-east-1.api.aws/123456789012/q", "us-east-1")]
    [InlineData("https://sqs-fips.us-east-1.api.aws/123456789012/q", "us-east-1")]
    [InlineData("https://sqs.cn-north-1.api.amazonwebservices.com.cn/123456789012/q", "cn-north-1")]
    [InlineData("https://eu-west-1.queue.amazonaws.com/123456789012/q", "eu-west-1")]
    [InlineData("https://queue.amazonaws.com/123456789012/q", "us-east-1")]
    [InlineData("https://vpce-0a1b-2c3d.sqs.eu-west-1.vpce.amazonaws.com/123456789012/q", "eu-west-1")]
    [InlineData("https://vpce-0a1b-2c3d-eu-west-1a.sqs.eu-west-1.vpce.amazonaws.com/123456789012/q", "eu-west-1")]
    [InlineData("http://sqs.us-east-1.localhost.localstack.cloud:4566/000000000000/q", null)]
    [InlineData("http://localhost:9324/000000000000/q", null)]
    [InlineData("http://127.0.0.1/000000000000/q", null)]
    [InlineData("https://sqs.eu-central-1.notamazonaws.com/1/q", null)]
    [InlineData("https://amazonaws.com/1/q", null)]
    [InlineData("https://a.b.c.d.e.f.amazonaws.com/1/q", null)]
    [InlineData("https://example.com/sqs.eu-central-1.amazonaws.com/q", null)]
    public void The_region_is_read_where_the_url_tells_it(string url, string? region) => Assert.Equal(region, QueueUrls.RegionOf(url));

    [Theory]
    [InlineData("https://sqs.us-east-1.amazonaws.com/123456789012/orders.fifo", true)]
    [InlineData("http://localhost:9324/queue/orders", true)]
    [InlineData("https://sqs.us-east-1.amazonaws.com/123456789012/", false)]
    [InlineData("https://sqs.us-east-1.amazonaws.com", false)]
    [InlineData("https://sqs.us-east-1.amazonaws.com/1/q?x=/y", false)]
    [InlineData("https://sqs.us-east-1.amazonaws.com/1/q#y", false)]
    [InlineData("ftp://sqs.us-east-1.amazonaws.com/1/q", false)]
    [InlineData("orders", false)]
    [InlineData("https://", false)]
    public void A_url_ends_in_the_name_of_a_queue(string url, bool wellFormed) => Assert.Equal(wellFormed, QueueUrls.IsWellFormed(url));
}
