using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>Rules of declarations that may fail or do nothing: the code is generated, and a warning says what SQS will refuse or lose.</summary>
internal static class DeclarationRules
{
    public static readonly DiagnosticDescriptor AttributeHasNoEffect = Rule(
        RuleIds.TSQS012AttributeHasNoEffect,
        "The attribute does nothing here",
        "[{1}] on '{0}' has no effect: {2}",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor OptionHasNoEffect = Rule(
        RuleIds.TSQS013OptionHasNoEffect,
        "The option does nothing here",
        "{1} of '{0}' has no effect: {2}");

    public static readonly DiagnosticDescriptor FifoWithoutGroupId = Rule(
        RuleIds.TSQS214FifoWithoutGroupId,
        "A FIFO message has no group id",
        "'{0}' goes to the FIFO queue \"{1}\" and has no [MessageGroupId]; SQS refuses it unless each send sets SendOptions.MessageGroupId");

    public static readonly DiagnosticDescriptor FifoWithoutDeduplication = Rule(
        RuleIds.TSQS215FifoWithoutDeduplication,
        "A FIFO message has no deduplication id",
        "'{0}' goes to the FIFO queue \"{1}\" and has no [MessageDeduplicationId]; SQS refuses it unless the queue has content-based deduplication (then set ContentBasedDeduplication = true) or each send sets SendOptions.MessageDeduplicationId");

    public static readonly DiagnosticDescriptor FifoIdCanBeNull = Rule(
        RuleIds.TSQS216FifoIdCanBeNull,
        "An id of a FIFO message can be null",
        "'{0}' is part of the {1} of a FIFO message and can be null; a message without one is not sent");

    public static readonly DiagnosticDescriptor DeduplicationIdIsRandom = Rule(
        RuleIds.TSQS217DeduplicationIdIsRandom,
        "The deduplication id is made anew for each message object",
        "'{0}' is part of the deduplication id and is initialized with {1}: a message that is built again for another try gets another id, and is delivered twice; take the id from the data");

    public static readonly DiagnosticDescriptor PropertyIsNotSent = Rule(
        RuleIds.TSQS218PropertyIsNotSent,
        "The property is not sent",
        "'{0}' is not sent: '{1}' is the whole body, and '{0}' is neither an attribute nor part of an id");

    public static readonly DiagnosticDescriptor AttributesUsedUp = Rule(
        RuleIds.TSQS219AttributesUsedUp,
        "All ten message attributes are used",
        "'{0}' has ten message attributes, as many as SQS allows: what adds one of its own, a tracing agent or a client that stores bodies in S3, finds no room",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor AttributeNameReserved = Rule(
        RuleIds.TSQS220AttributeNameReserved,
        "The attribute name is one of the extended client libraries",
        "'{0}' is sent as the message attribute \"{1}\", by which the extended client libraries of AWS tell that the body is in S3: a consumer that uses one looks for it there");

    public static readonly DiagnosticDescriptor LengthUncertain = Rule(
        RuleIds.TSQS221LengthUncertain,
        "Whether SQS takes that length is not certain",
        "The {1} of '{0}' has {2} bytes: AWS documents up to 256 characters, while SQS itself says \"must be shorter than 256 bytes\"");

    public static readonly DiagnosticDescriptor GroupIdIsRandom = Rule(
        RuleIds.TSQS222GroupIdIsRandom,
        "The message group id is made anew for each message object",
        "'{0}' is part of the message group id and is initialized with {1}: each message is a group of its own, and nothing is kept in order; take the id from the data");

    public static readonly DiagnosticDescriptor DeduplicationIdHasTime = Rule(
        RuleIds.TSQS223DeduplicationIdHasTime,
        "A time is part of the deduplication id",
        "'{0}' is a time and part of the deduplication id: a message that is built again gets the same id only where the time comes from the data, and not from a clock",
        DiagnosticSeverity.Info);

    /// <summary>What only the code of a message tells, and not its declaration.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfCode = [DeduplicationIdIsRandom, GroupIdIsRandom];

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        AttributeHasNoEffect,
        OptionHasNoEffect,
        FifoWithoutGroupId,
        FifoWithoutDeduplication,
        FifoIdCanBeNull,
        DeduplicationIdIsRandom,
        PropertyIsNotSent,
        AttributesUsedUp,
        AttributeNameReserved,
        LengthUncertain,
        GroupIdIsRandom,
        DeduplicationIdHasTime,
    ];

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning, params string[] tags)
        => new(id, title, message, "TypedSqs", severity, isEnabledByDefault: true, helpLinkUri: MessageRules.HelpLink(id), customTags: tags);
}
