namespace TypedSqs.Local;

/// <summary>What SQS asks of a permission.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html</remarks>
internal static class PermissionRules
{
    private const int AccountIdLength = 12;
    private const int MaxLabelLength = 80;
    private const int MaxActions = 7;

    private static readonly string[] Actions =
    [
        "*", "SendMessage", "ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes", "GetQueueUrl",
        "ListDeadLetterSourceQueues", "PurgeQueue",
    ];

    public static SqsError? Check(string label, IReadOnlyList<string> accounts, IReadOnlyList<string> actions) =>
        LabelIsWellFormed(label) ?? AccountsAreWellFormed(accounts) ?? ActionsAreKnown(actions);

    private static SqsError? LabelIsWellFormed(string label) =>
        label.Length is >= 1 and <= MaxLabelLength && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? null
            : SqsErrors.InvalidParameterValue(
                label, "Label", "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");

    private static SqsError? AccountsAreWellFormed(IReadOnlyList<string> accounts)
    {
        if (accounts.Count == 0)
        {
            return SqsErrors.MissingParameter("AWSAccountIds");
        }

        return accounts.FirstOrDefault(id => id.Length != AccountIdLength || !id.All(char.IsAsciiDigit)) is { } unknown
            ? SqsErrors.InvalidParameterValue(unknown, "PrincipalId", "Unable to verify.")
            : null;
    }

    private static SqsError? ActionsAreKnown(IReadOnlyList<string> actions)
    {
        if (actions.Count == 0)
        {
            return SqsErrors.MissingParameter("Actions");
        }

        if (actions.Count > MaxActions)
        {
            return SqsErrors.OverLimit($"{actions.Count} Actions were found, maximum allowed is {MaxActions}.");
        }

        return actions.FirstOrDefault(action => !Actions.Contains(action)) is { } unknown
            ? SqsErrors.InvalidParameterValue(unknown, "ActionName", "Please refer to the appropriate WSDL for a list of valid actions. ")
            : null;
    }
}
