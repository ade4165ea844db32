namespace TypedSqs.Checking;

/// <summary>Makes the exceptions of the checks: place, what was found, limit and remedy; never content.</summary>
internal static class Unsendable
{
    /// <summary>An exception for one property of a message, or for the message as a whole.</summary>
    public static TypedSqsException Because(
        SendFailureReason reason,
        MessageContract contract,
        string? property,
        string what,
        string remedy,
        long? actual = null,
        long? limit = null) => new(reason, Invariant($"{Place(contract, property)} was not sent: {what}. {remedy}"))
        {
            Delivery = DeliveryState.NotSent,
            IsMessageFault = true,
            MessageType = contract.MessageType,
            Property = property,
            ActualSize = actual,
            Limit = limit,
        };

    /// <summary>The properties that make up an id, as one text, or <see langword="null"/> for none.</summary>
    public static string? Joined(IReadOnlyList<string> properties) => properties.Count == 0 ? null : string.Join(", ", properties);

    /// <summary>The property that makes an id of several null, or <see langword="null"/> where that is not known or there is one alone.</summary>
    /// <param name="properties">The properties that make up the id.</param>
    /// <param name="nullPart">Which of them is null, from 1 on; 0 for none.</param>
    public static string? PartAt(IReadOnlyList<string> properties, int nullPart) =>
        properties.Count > 1 && nullPart >= 1 && nullPart <= properties.Count ? properties[nullPart - 1] : null;

    /// <summary>Formats in the invariant culture.</summary>
    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>How a text begins: the message type, and the property where there is one.</summary>
    public static string Place(MessageContract contract, string? property) =>
        property is null ? contract.MessageType : $"{contract.MessageType} ({property})";
}
