using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>A body has at least one character, and only characters that SQS takes.</summary>
internal static class BodyChecks
{
    public static void Run(MessageEncoder message, MessageContract contract)
    {
        ThrowIfEmpty(message, contract);
        if (!message.HasLegalBody)
        {
            ThrowIfMalformed(message, contract);
            ThrowIfCharacterIsRefused(message, contract);
        }
    }

    private static void ThrowIfEmpty(MessageEncoder message, MessageContract contract)
    {
        if (message.Body.IsEmpty)
        {
            throw Unsendable.Because(
                SendFailureReason.EmptyBody,
                contract,
                contract.BodyProperty,
                "the body is null or empty; SQS wants at least one character",
                "Give it content, or do not send the message.",
                actual: 0,
                limit: 1);
        }
    }

    private static void ThrowIfMalformed(MessageEncoder message, MessageContract contract)
    {
        if (!message.HasTextBody && !message.HasUtf8Body)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidCharacter,
                contract,
                contract.BodyProperty,
                "the body is not well-formed UTF-8",
                "Look for a JsonConverter that writes raw JSON.");
        }
    }

    private static void ThrowIfCharacterIsRefused(MessageEncoder message, MessageContract contract)
    {
        string text = message.BodyText;
        int index = RefusedCharacters.IndexOf(text);
        if (index >= 0)
        {
            throw Unsendable.Because(
                SendFailureReason.InvalidCharacter,
                contract,
                contract.BodyProperty,
                $"the body has {RefusedCharacters.Describe(text, index)}",
                "Remove the character, or send the text inside of JSON or as base64.");
        }
    }
}
