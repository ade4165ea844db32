using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Rules;

/// <summary>Every rule there is, in the order of the ids.</summary>
internal static class RuleCatalog
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [.. MessageRules.All.Concat(SizeRules.All).Concat(DeclarationRules.All).Concat(UsageRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
