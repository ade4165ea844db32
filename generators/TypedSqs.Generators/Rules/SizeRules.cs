using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>The rules of what a message can weigh. None of them stops the generator: the code is right, the message may be too large.</summary>
internal static class SizeRules
{
    public static readonly DiagnosticDescriptor MessageNeverFits = Rule(
        RuleIds.TSQS102MessageNeverFits,
        "The message can never be sent",
        "'{0}' can never be sent: its smallest message weighs {1} bytes and the limit is {2} bytes; '{3}' alone adds {4} bytes",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SizeNotProven = Rule(
        RuleIds.TSQS103SizeNotProven,
        "The required size proof fails",
        "'{0}' requires a size proof, but {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SizeUnknown = Rule(
        RuleIds.TSQS104SizeUnknown,
        "The size is only checked when the message is sent",
        "'{0}' is not proven to fit in {1} bytes: {2}",
        DiagnosticSeverity.Info,
        isEnabledByDefault: false);

    public static readonly DiagnosticDescriptor BoundIsNoBound = Rule(
        RuleIds.TSQS105BoundIsNoBound,
        "The bound has no number",
        "[{1}] on '{0}' {2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BoundHasNoEffect = Rule(
        RuleIds.TSQS106BoundHasNoEffect,
        "The bound does not fit the type",
        "[{1}] on '{0}' has no effect: {2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BoundIsNotEnforced = Rule(
        RuleIds.TSQS108BoundIsNotEnforced,
        "The bound is not enforced",
        "{1} on '{0}' is not enforced: the JsonSerializerContext writes {2}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BoundIsHopeless = Rule(
        RuleIds.TSQS109BoundIsHopeless,
        "No value can keep the bound",
        "[MaxBytes] on '{0}' can never be kept: {1} weighs {2} bytes or more, and at most {3} are declared",
        DiagnosticSeverity.Error);

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [MessageNeverFits, SizeNotProven, SizeUnknown, BoundIsNoBound, BoundHasNoEffect, BoundIsNotEnforced, BoundIsHopeless];

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, DiagnosticSeverity severity, bool isEnabledByDefault = true)
        => new(id, title, message, "TypedSqs", severity, isEnabledByDefault, helpLinkUri: MessageRules.HelpLink(id));
}
