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

    public static readonly DiagnosticDescriptor SendIsNotAwaited = Rule(
        RuleIds.TSQS303SendIsNotAwaited,
        "The outcome of a send is not looked at",
        "The result of '{0}' is thrown away: {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor StructNeedsRegistration = Rule(
        RuleIds.TSQS304StructNeedsRegistration,
        "A struct message needs a registration of its own under Native AOT",
        "'{0}' is a struct: under Native AOT a container cannot close IProducer<> over it; add services.AddProducer<{0}>()",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [ConstantBreaksBound, ConstantIsRefused, SendIsNotAwaited, StructNeedsRegistration];

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, params string[] tags)
        => new(id, title, message, "TypedSqs", severity, isEnabledByDefault: true, helpLinkUri: MessageRules.HelpLink(id), customTags: tags);
}
