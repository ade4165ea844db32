using System.Text;

namespace TypedSqs.Local.Tool;

/// <summary>What is printed at the start: where it is, and what to paste into a shell.</summary>
internal static class Banner
{
    public static string Of(LocalSqs sqs, IReadOnlyList<string> queues)
    {
        string endpoint = sqs.ServiceUrl.TrimEnd('/');
        var text = new StringBuilder();
        text.Append("LocalSqs listens at ").Append(endpoint).Append("\nOpen it in a browser to see the queues. Ctrl+C stops.\n");
        if (queues.Count > 0)
        {
            text.Append("\nQueues\n");
            foreach (string queue in queues)
            {
                text.Append("  ").Append(sqs.GetQueueUrl(queue)).Append('\n');
            }
        }

        text.Append("\nAWS CLI\n  aws --endpoint-url ").Append(endpoint).Append(" sqs list-queues\n")
            // The CLI is not named here: its version 1 has hosts of its own for SQS, and would send to AWS.
            .Append("\nEnvironment, for the AWS SDKs\n")
            .Append("  export AWS_ENDPOINT_URL_SQS=").Append(endpoint).Append('\n')
            .Append("  export AWS_REGION=").Append(sqs.Region).Append('\n')
            .Append("  export AWS_DEFAULT_REGION=").Append(sqs.Region).Append('\n')
            .Append("  export AWS_ACCESS_KEY_ID=local\n")
            .Append("  export AWS_SECRET_ACCESS_KEY=local\n");
        return text.ToString();
    }
}
