namespace TypedSqs.Local.Tests.Table;

/// <summary>One rule of SQS, as it was recorded or documented: what a sender does, and what SQS answers.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Expected">What SQS answers: "accepted", an error code, or what is said in <paramref name="Observe"/>.</param>
/// <param name="Observe">Does it, and says what came back.</param>
/// <param name="Text">The error's text, where it was recorded.</param>
internal sealed record Row(string Rule, string Expected, Func<Lab, Task<string>> Observe, string? Text = null)
{
    public const string Accepted = Reply.Accepted;
    public const string InvalidParameterValue = "InvalidParameterValue";
    public const string InvalidMessageContents = "InvalidMessageContents";
    public const string MissingParameter = "MissingParameter";

    /// <summary>The prefix of the codes that have one.</summary>
    public const string Sqs = "AWS.SimpleQueueService.";

    /// <summary>Whether it is neither recorded nor documented, but inferred: then the docs list it as unverified.</summary>
    public bool IsUnverified { get; init; }
}
