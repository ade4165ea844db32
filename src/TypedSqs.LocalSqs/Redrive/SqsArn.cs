namespace TypedSqs.Local;

/// <summary>The name of a queue across accounts: <c>arn:aws:sqs:us-east-1:000000000000:orders</c>.</summary>
internal static class SqsArn
{
    private const int Parts = 6;

    /// <summary>Of any service and account.</summary>
    public static bool IsWellFormed(string arn) => arn.Split(':') is { Length: Parts } parts && parts[0] == "arn" && parts[^1].Length > 0;
}
