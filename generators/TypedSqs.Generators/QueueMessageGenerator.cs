using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Emission;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Sizing;

namespace TypedSqs.Generators;

/// <summary>
/// Emits, for each type with <c>[QueueMessage]</c>, its contract and its producer, one file a message. It only wires: symbols are
/// read in Parsing, decisions are made in Resolving, text is written in Emission. It reports nothing: the analyzers do.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class QueueMessageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var messages = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.QueueMessageAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (match, cancellationToken) => DeclarationParser.IsFirst(match)
                    ? QueueMessageParser.Parse(
                        (INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation, new Refusals(), cancellationToken)
                    : null)
            .WithTrackingName(TrackingNames.Parse);

        var contexts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.JsonSerializableAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (match, _) => match.TargetSymbol is INamedTypeSymbol type && JsonContextParser.IsContext(type) ? JsonContextParser.Parse(type) : null)
            .Where(static context => context is not null)
            .Select(static (context, _) => context!)
            .Collect()
            .Select(static (contexts, _) => contexts.OrderBy(context => context.TypeName, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.Contexts);

        var defaults = context.CompilationProvider
            .Select(static (compilation, _) => DefaultsParser.Parse(compilation.Assembly))
            .WithTrackingName(TrackingNames.Defaults);

        var resolved = messages
            .Where(static message => message is not null)
            .Combine(contexts)
            .Combine(defaults)
            .Select(static (input, _) => MessageResolver.Resolve(input.Left.Left!, input.Left.Right, input.Right, new Refusals()))
            .WithTrackingName(TrackingNames.Resolve);

        var bounded = resolved
            .Where(static message => message is not null)
            .Select(static (message, _) => SizeCalculator.Compute(message!))
            .WithTrackingName(TrackingNames.Bounds);

        context.RegisterSourceOutput(
            bounded, static (output, message) => output.AddSource(message.Model.Type.HintName, MessageEmitter.Emit(message)));
    }
}
