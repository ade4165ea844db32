using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>Rules of declarations that may fail: the code is generated, and a warning says what SQS will refuse or lose.</summary>
internal static class DeclarationRules
{
    public static readonly DiagnosticDescriptor FifoWithoutGroupId = Warning(
        RuleIds.TSQS214FifoWithoutGroupId,
        "A FIFO message has no group id",
        "'{0}' goes to the FIFO queue \"{1}\" and has no [MessageGroupId]; SQS refuses it unless each send sets SendOptions.MessageGroupId");

    public static readonly DiagnosticDescriptor FifoWithoutDeduplication = Warning(
        RuleIds.TSQS215FifoWithoutDeduplication,
        "A FIFO message has no deduplication id",
        "'{0}' goes to the FIFO queue \"{1}\" and has no [MessageDeduplicationId]; SQS refuses it unless the queue has content-based deduplication (then set ContentBasedDeduplication = true) or each send sets SendOptions.MessageDeduplicationId");

    public static readonly DiagnosticDescriptor FifoIdCanBeNull = Warning(
        RuleIds.TSQS216FifoIdCanBeNull,
        "An id of a FIFO message can be null",
        "'{0}' is part of the {1} of a FIFO message and can be null; a message without one is not sent");

    public static readonly DiagnosticDescriptor DeduplicationIdIsRandom = Warning(
        RuleIds.TSQS217DeduplicationIdIsRandom,
        "The deduplication id is made anew for each message object",
        "'{0}' is part of the deduplication id and is initialized with {1}: a message that is built again for another try gets another id, and is delivered twice; take the id from the data");

    public static readonly DiagnosticDescriptor PropertyIsNotSent = Warning(
        RuleIds.TSQS218PropertyIsNotSent,
        "The property is not sent",
        "'{0}' is not sent: '{1}' is the whole body, and '{0}' is neither an attribute nor part of an id");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [FifoWithoutGroupId, FifoWithoutDeduplication, FifoIdCanBeNull, DeduplicationIdIsRandom, PropertyIsNotSent];

    private static DiagnosticDescriptor Warning(string id, string title, string message)
        => new(id, title, message, "TypedSqs", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: MessageRules.HelpLink(id));
}
