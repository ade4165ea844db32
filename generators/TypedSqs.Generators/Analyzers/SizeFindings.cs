using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What is known of the size of a message, by the arithmetic whose result the generator writes down.</summary>
internal static class SizeFindings
{
    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ResolvedMessage message, bool requiresProof)
    {
        foreach (var (path, attributes) in LostBounds.Of(message))
        {
            string place = path.Length == 0 ? type.Name : path;
            context.ReportDiagnostic(Diagnostic.Create(SizeRules.BoundIsNotEnforced, MemberLocations.Of(type, path), place, attributes, WhoWrites(message)));
        }

        var size = message.Size!;
        foreach (var (path, least, most) in size.Hopeless.Select(bound => (bound.Path, bound.Least, bound.Most)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                SizeRules.BoundIsHopeless,
                MemberLocations.Of(type, path),
                path.Length == 0 ? type.Name : path,
                path.Length == 0 ? "its body" : "its value",
                Bytes(least),
                Bytes(most)));
        }

        if (size.Min > message.MaxMessageBytes)
        {
            var largest = size.Contributions.OrderByDescending(part => part.Min).First();
            context.ReportDiagnostic(Diagnostic.Create(
                SizeRules.MessageNeverFits,
                MemberLocations.Of(type, largest.Path),
                type.Name,
                Bytes(size.Min),
                Bytes(message.MaxMessageBytes),
                largest.Path.Length == 0 ? type.Name : largest.Path,
                Bytes(largest.Min)));
            return;
        }

        if (size.Max is { } max && max <= message.MaxMessageBytes)
        {
            return;
        }

        foreach (var (path, what, lacks) in WhyNotProven(message))
        {
            var location = MemberLocations.Of(type, path);
            var facts = DiagnosticFacts.Of((DiagnosticFacts.Path, path), (DiagnosticFacts.Lacks, lacks.ToString()));
            context.ReportDiagnostic(requiresProof
                ? Diagnostic.Create(SizeRules.SizeNotProven, location, facts, type.Name, what)
                : Diagnostic.Create(SizeRules.SizeUnknown, location, facts, type.Name, Bytes(message.MaxMessageBytes), what));
        }
    }

    private static string WhoWrites(ResolvedMessage message) => message.ContextWritesBody
        ? "the whole body; bound that by [MaxBytes] on the message"
        : "this part; bound it as a whole by [MaxBytes] on the property that holds it";

    private static IEnumerable<(string Path, string What, MissingBound Lacks)> WhyNotProven(ResolvedMessage message)
    {
        var size = message.Size!;
        if (size.Max is null)
        {
            return size.Unbounded.Select(member => (member.Path, member.Path.Length == 0 ? $"the body {member.Why} to the message" : $"'{member.Path}' {member.Why}", member.Lacks));
        }

        var largest = size.Contributions.Take(3).Select(part => $"{NameOf(part)} {Bytes(part.Max!.Value)}");
        return [("", $"its largest message weighs {Bytes(size.Max.Value)} bytes; most of it are {string.Join(", ", largest)}", MissingBound.None)];
    }

    private static string NameOf(SizeContribution part)
        => part.Path.Length == 0 ? "the body" : part.IsAttribute ? $"attribute '{part.Path}'" : $"'{part.Path}'";

    private static string Bytes(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
