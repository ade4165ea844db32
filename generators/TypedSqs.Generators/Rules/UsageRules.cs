using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>Rules of the places where messages are made and sent.</summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor ConstantBreaksBound = Rule(
        RuleIds.TSQS301ConstantBreaksBound,
        "The constant breaks a declared bound",
        "This value of '{0}' {1} and {2} declared: it is never sent, sending it throws",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ConstantIsRefused = Rule(
        RuleIds.TSQS302ConstantIsRefused,
        "SQS refuses the constant",
        "This value of '{0}' cannot be sent as {1}: it {2}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OutcomeIsDropped = Rule(
        RuleIds.TSQS303OutcomeIsDropped,
        "The outcome of a send is not looked at",
        "The result of '{0}' is thrown away: {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor StructNeedsRegistration = Rule(
        RuleIds.TSQS304StructNeedsRegistration,
        "A struct message needs a registration of its own under Native AOT",
        "'{0}' is a struct: under Native AOT a container cannot close IProducer<> over it; add services.AddProducer<{0}>()",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor OptionIsRefused = Rule(
        RuleIds.TSQS305OptionIsRefused,
        "The queue refuses the option",
        "{1} cannot be set for '{0}': {2}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OptionMayBeRefused = Rule(
        RuleIds.TSQS306OptionMayBeRefused,
        "The queue may refuse the option",
        "{1} may not be right for '{0}': {2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DerivedIsSentAsBase = Rule(
        RuleIds.TSQS307DerivedIsSentAsBase,
        "What a derived type adds is not sent",
        "'{0}' is sent as '{1}', and what it adds to that is not in the message; send it with a producer of its own type",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor IdOfSendIsRandom = Rule(
        RuleIds.TSQS308IdOfSendIsRandom,
        "The id of a send is made anew each time",
        "{1} of this send of '{0}' comes from {2}: {3}; take the id from the data",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SendLacksGroupId = Rule(
        RuleIds.TSQS309SendLacksGroupId,
        "The send has no message group id",
        "'{0}' goes to a FIFO queue and declares no [MessageGroupId], and {1}: nothing is sent",
        DiagnosticSeverity.Error);

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        ConstantBreaksBound,
        ConstantIsRefused,
        OutcomeIsDropped,
        StructNeedsRegistration,
        OptionIsRefused,
        OptionMayBeRefused,
        DerivedIsSentAsBase,
        IdOfSendIsRandom,
        SendLacksGroupId,
    ];

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, params string[] tags)
        => new(id, title, message, "TypedSqs", severity, isEnabledByDefault: true, helpLinkUri: MessageRules.HelpLink(id), customTags: tags);
}
