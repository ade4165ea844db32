using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>The descriptors of the rules. Each is an error: what it reports cannot work, and no code is generated for that message.</summary>
internal static class MessageRules
{
    public static readonly DiagnosticDescriptor MessageMustBePartial = Error(
        RuleIds.TSQS001MessageMustBePartial,
        "A queue message must be partial",
        "'{0}' must be declared partial{1}, so that its producer contract can be generated into it");

    public static readonly DiagnosticDescriptor MessageTypeNotSupported = Error(
        RuleIds.TSQS002MessageTypeNotSupported,
        "A queue message must be a plain type",
        "'{0}' cannot be a queue message: {1}");

    public static readonly DiagnosticDescriptor ProducerNameTaken = Error(
        RuleIds.TSQS003ProducerNameTaken,
        "The name of the producer is taken",
        "The producer of '{0}' would be called '{1}', and there is a type or member of that name already; rename one of them");

    public static readonly DiagnosticDescriptor MemberNotReadable = Error(
        RuleIds.TSQS004MemberNotReadable,
        "The member cannot be read by generated code",
        "'{0}' has [{1}] but {2}");

    public static readonly DiagnosticDescriptor JsonShapeNeedsContext = Error(
        RuleIds.TSQS005JsonShapeNeedsContext,
        "The body needs a JsonSerializerContext",
        "'{0}' {1}, which generated code does not write; add [JsonSerializable(typeof({2}))] to a JsonSerializerContext of this project, or name one in [QueueMessage(JsonContext = typeof(...))]");

    public static readonly DiagnosticDescriptor JsonShapeNotSupported = Error(
        RuleIds.TSQS006JsonShapeNotSupported,
        "The type has no JSON form",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor JsonContextNotUsable = Error(
        RuleIds.TSQS007JsonContextNotUsable,
        "The JsonSerializerContext cannot write the body",
        "'{0}' cannot be written with '{1}': {2}");

    public static readonly DiagnosticDescriptor JsonContextAmbiguous = Error(
        RuleIds.TSQS008JsonContextAmbiguous,
        "Several JsonSerializerContexts could write the body",
        "'{0}' could be written with '{1}' or with '{2}'; name one in [QueueMessage(JsonContext = typeof(...))]");

    public static readonly DiagnosticDescriptor JsonNameConflict = Error(
        RuleIds.TSQS009JsonNameConflict,
        "Two members have one JSON name",
        "'{0}' and '{1}' of '{2}' both become \"{3}\" in the body; System.Text.Json refuses such a type");

    public static readonly DiagnosticDescriptor MessageBodyInvalid = Error(
        RuleIds.TSQS010MessageBodyInvalid,
        "The property cannot be the body",
        "'{0}' cannot be the message body: {1}");

    public static readonly DiagnosticDescriptor OptionInvalid = Error(
        RuleIds.TSQS011OptionInvalid,
        "The option has no such value",
        "{1} of '{0}' is {2}");

    public static readonly DiagnosticDescriptor LimitOutOfRange = Error(
        RuleIds.TSQS101LimitOutOfRange,
        "The size limit is out of range",
        "The limit of '{0}' is {1} bytes; SQS takes a limit from 1,024 to 1,048,576 bytes");

    public static readonly DiagnosticDescriptor ReserveOutOfRange = Error(
        RuleIds.TSQS107ReserveOutOfRange,
        "The reserve is out of range",
        "{1} of '{0}' is {2}; it must be from 0 to {3}");

    public static readonly DiagnosticDescriptor QueueNameInvalid = Error(
        RuleIds.TSQS201QueueNameInvalid,
        "The queue name is invalid",
        "The queue name \"{1}\" of '{0}' {2}");

    public static readonly DiagnosticDescriptor TooManyAttributes = Error(
        RuleIds.TSQS202TooManyAttributes,
        "A message has at most ten attributes",
        "'{0}' has {1} message attributes{2} and SQS allows 10; '{3}' is the first one too many");

    public static readonly DiagnosticDescriptor AttributeNameInvalid = Error(
        RuleIds.TSQS203AttributeNameInvalid,
        "The attribute name is invalid",
        "The message attribute name \"{1}\" of '{0}' {2}");

    public static readonly DiagnosticDescriptor AttributeNameDuplicate = Error(
        RuleIds.TSQS204AttributeNameDuplicate,
        "Two attributes have one name",
        "'{0}' has two message attributes named \"{1}\"");

    public static readonly DiagnosticDescriptor AttributeTypeNotSupported = Error(
        RuleIds.TSQS205AttributeTypeNotSupported,
        "The type cannot be a message attribute",
        "'{0}' has type '{1}', which is neither text, a number nor bytes, so it cannot be a message attribute; put [MessageAttribute] on a computed property that makes one of it");

    public static readonly DiagnosticDescriptor DataTypeInvalid = Error(
        RuleIds.TSQS206DataTypeInvalid,
        "The attribute's data type is invalid",
        "The data type \"{1}\" of '{0}' {2}");

    public static readonly DiagnosticDescriptor ConstantValueInvalid = Error(
        RuleIds.TSQS207ConstantValueInvalid,
        "The constant attribute's value is invalid",
        "The value of the constant message attribute \"{1}\" of '{0}' {2}");

    public static readonly DiagnosticDescriptor IdOrderAmbiguous = Error(
        RuleIds.TSQS208IdOrderAmbiguous,
        "The parts of an id have no order",
        "'{0}' and '{1}' both have [{2}] with Order = {3}, so their values cannot be joined; give each an Order of its own");

    public static readonly DiagnosticDescriptor IdTypeNotSupported = Error(
        RuleIds.TSQS209IdTypeNotSupported,
        "The type cannot be part of an id",
        "'{0}' has type '{1}', which has no single text form, so it cannot be part of a message group id or deduplication id; use a computed property that returns the value in it that matters");

    public static readonly DiagnosticDescriptor HashedPropertiesInvalid = Error(
        RuleIds.TSQS210HashedPropertiesInvalid,
        "The hashed properties are invalid",
        "The deduplication id of '{0}' {1}");

    public static readonly DiagnosticDescriptor DeduplicationIdTwice = Error(
        RuleIds.TSQS211DeduplicationIdTwice,
        "The deduplication id is declared twice",
        "'{0}' has [MessageDeduplicationId] both on the type and on '{1}'; keep one of them");

    public static readonly DiagnosticDescriptor DeduplicationOnStandardQueue = Error(
        RuleIds.TSQS212DeduplicationOnStandardQueue,
        "A standard queue has no deduplication",
        "'{0}' {1}, but \"{2}\" is a standard queue and SQS refuses that; let the queue name end in .fifo or set Fifo = true");

    public static readonly DiagnosticDescriptor DelayInvalid = Error(
        RuleIds.TSQS213DelayInvalid,
        "The delay is invalid",
        "The delay of '{0}' {1}");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        MessageMustBePartial,
        MessageTypeNotSupported,
        ProducerNameTaken,
        MemberNotReadable,
        JsonShapeNeedsContext,
        JsonShapeNotSupported,
        JsonContextNotUsable,
        JsonContextAmbiguous,
        JsonNameConflict,
        MessageBodyInvalid,
        OptionInvalid,
        LimitOutOfRange,
        ReserveOutOfRange,
        QueueNameInvalid,
        TooManyAttributes,
        AttributeNameInvalid,
        AttributeNameDuplicate,
        AttributeTypeNotSupported,
        DataTypeInvalid,
        ConstantValueInvalid,
        IdOrderAmbiguous,
        IdTypeNotSupported,
        HashedPropertiesInvalid,
        DeduplicationIdTwice,
        DeduplicationOnStandardQueue,
        DelayInvalid,
    ];

    /// <summary>The page of a rule, made from its id.</summary>
    public static string HelpLink(string id) => $"https://github.com/typedsqs/typedsqs/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor Error(string id, string title, string message)
        => new(id, title, message, "TypedSqs", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink(id));
}
