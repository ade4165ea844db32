using System.Globalization;

namespace TypedSqs.Local;

internal static class BodyRules
{
    public static SqsError? IsPresent(OutgoingMessage message, QueueSettings queue) =>
        message.Body.Length == 0 ? SqsErrors.MissingParameter("MessageBody") : null;

    public static SqsError? HasAllowedCharacters(OutgoingMessage message, QueueSettings queue)
    {
        int index = AllowedCharacters.IndexOfOther(message.Body);
        return index < 0 ? null : SqsErrors.InvalidMessageContents(string.Create(
            CultureInfo.InvariantCulture,
            $"Invalid binary character '#x{(int)message.Body[index]:X}' was found in the message body, the set of allowed characters is [{AllowedCharacters.Description}]"));
    }
}
