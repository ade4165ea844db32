namespace TypedSqs.Queues;

/// <summary>What the URL of a queue tells: the queue's name, and on AWS its region.</summary>
internal static class QueueUrls
{
    /// <summary>The DNS suffixes of the partitions of AWS, plain and dual-stack. Behind any other (an emulator, a proxy) no region is read.</summary>
    private static readonly string[] AwsSuffixes =
    [
        "amazonaws.com", "api.aws",
        "amazonaws.com.cn", "api.amazonwebservices.com.cn",
        "amazonaws.eu", "api.amazonwebservices.eu",
        "c2s.ic.gov", "api.aws.ic.gov",
        "sc2s.sgov.gov", "api.aws.scloud",
        "csp.hci.ic.gov", "api.aws.hci.ic.gov",
        "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk",
    ];

    public static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    public static bool IsWellFormed(string text) =>
        IsUrl(text) && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Query.Length == 0 && url.Fragment.Length == 0
        && url.AbsolutePath is not "/" && NameOf(text).Length > 0;

    public static string NameOf(string url) => url[(url.LastIndexOf('/') + 1)..];

    /// <summary>What stands where AWS has the account, or <see langword="null"/> where nothing does.</summary>
    public static string? AccountOf(string url) => new Uri(url).Segments is [.., var account, _] && account.Length > 1 ? account.TrimEnd('/') : null;

    /// <summary>The region, or <see langword="null"/> where the URL does not tell.</summary>
    public static string? RegionOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var host = url.AsSpan(start);
        var end = host.IndexOfAny('/', ':');
        host = end < 0 ? host : host[..end];

        foreach (var suffix in AwsSuffixes)
        {
            if (host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && host.Length > suffix.Length && host[^(suffix.Length + 1)] == '.')
            {
                return RegionIn(host[..^(suffix.Length + 1)]);
            }
        }

        return null;
    }

    private static string? RegionIn(ReadOnlySpan<char> labels)
    {
        Span<Range> ranges = stackalloc Range[5];
        var count = labels.Split(ranges, '.');
        var region = count switch
        {
            // https://queue.amazonaws.com: the first endpoint that SQS had.
            1 when Is(labels[ranges[0]], "queue") => "us-east-1",
            2 when Is(labels[ranges[0]], "sqs") || Is(labels[ranges[0]], "sqs-fips") => labels[ranges[1]],
            2 when Is(labels[ranges[1]], "queue") => labels[ranges[0]],
            // The DNS name of a VPC endpoint: vpce-0a1b-2c3d.sqs.eu-west-1.vpce.amazonaws.com
            4 when Is(labels[ranges[3]], "vpce") && (Is(labels[ranges[1]], "sqs") || Is(labels[ranges[1]], "sqs-fips")) => labels[ranges[2]],
            _ => [],
        };

        return region.Contains('-') ? region.ToString().ToLowerInvariant() : null;
    }

    private static bool Is(ReadOnlySpan<char> label, string expected) => label.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
