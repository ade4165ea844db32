using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Analyzers;
using TypedSqs.Generators.Emission;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Sizing;

namespace TypedSqs.Generators;

/// <summary>
/// Emits, for each type with <c>[QueueMessage]</c>, its contract and its producer, one file a message. It only wires: symbols are
/// read in Parsing, decisions are made in Resolving, text is written in Emission. What is reported, analyzers report; it repeats only why a message
/// has no code (<see cref="RefusedMessages"/>).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class QueueMessageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.CompilationProvider
            .Select(static (compilation, _) => new Declarations(compilation))
            .WithTrackingName(TrackingNames.Declarations);

        var names = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.QueueMessageAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (match, _) => DeclarationParser.IsFirst(match) ? match.TargetSymbol.ToMetadataName() : null)
            .Where(static name => name is not null)
            .Select(static (name, _) => name!);

        var messages = names
            .Combine(declarations)
            .Select(static (input, cancellationToken) => QueueMessageParser.Parse(input.Left, input.Right.Compilation, cancellationToken))
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

        var defaults = declarations
            .Select(static (declarations, _) => DefaultsParser.Parse(declarations.Compilation.Assembly))
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

        var twins = messages
            .Where(static message => message is not null)
            .Select(static (message, _) => message!.Type.HintName)
            .Collect()
            .Select(static (names, _) => HintNameTwins.Of(names))
            .WithTrackingName(TrackingNames.Twins);

        context.RegisterSourceOutput(
            bounded.Combine(twins),
            static (output, input) => output.AddSource(
                HintNameTwins.Resolve(input.Left.Model.Type.HintName, input.Right), MessageEmitter.Emit(input.Left)));

        var refused = names.Collect()
            .Combine(bounded.Select(static (message, _) => message.Model.Type.MetadataName).Collect())
            .SelectMany(static (names, _) => names.Left.Except(names.Right))
            .WithTrackingName(TrackingNames.Refused);

        context.RegisterSourceOutput(
            refused.Combine(context.CompilationProvider),
            static (output, input) => RefusedMessages.Report(output, input.Left, input.Right));
    }
}
