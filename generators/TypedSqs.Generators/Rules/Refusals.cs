using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>
/// What speaks against a message. The generator only asks whether there is anything; the analyzer hands on each refusal. Both run the
/// same parser, so what is reported and what is not generated cannot differ.
/// </summary>
internal sealed class Refusals(Action<Diagnostic>? report = null)
{
    /// <summary>Whether anything was refused.</summary>
    public bool Any { get; private set; }

    /// <summary>Refuses what the compiler reports already, or what is reported elsewhere.</summary>
    public void AddSilently() => Any = true;

    /// <summary>Refuses at a place.</summary>
    public void Add(DiagnosticDescriptor rule, Location? location, params object[] arguments)
        => AddWith(ImmutableDictionary<string, string?>.Empty, rule, location, arguments);

    /// <summary>Refuses at a place that a base of the message may be, so that a fix still knows which message it is.</summary>
    public void AddOf(INamedTypeSymbol message, DiagnosticDescriptor rule, Location? location, params object[] arguments)
        => AddWith(
            report is null ? ImmutableDictionary<string, string?>.Empty : DiagnosticFacts.Of((DiagnosticFacts.Message, message.GetDocumentationCommentId() ?? "")),
            rule,
            location,
            arguments);

    /// <summary>
    /// The same with <see cref="DiagnosticFacts"/>. Two diagnostics are equal where their arguments are the same objects: interned they are, and what
    /// generator and analyzer both say is printed once.
    /// </summary>
    public void AddWith(ImmutableDictionary<string, string?> facts, DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        Any = true;
        report?.Invoke(Diagnostic.Create(rule, location, facts, [.. arguments.Select(argument => string.Intern(Convert.ToString(argument, CultureInfo.InvariantCulture)))]));
    }
}
