using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Looks at the places where messages are made: a constant, a literal, a collection that is written out, where it breaks a declared bound or a
/// rule of SQS. Arguments, assignments, initializers of objects, <c>with</c>, and the defaults that a type declares.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantAnalyzer : DiagnosticAnalyzer
{
    /// <summary>What sends a property otherwise than as JSON.</summary>
    private static readonly string[] SentOtherwise =
    [
        WellKnownNames.MessageAttributeAttribute, WellKnownNames.MessageBodyAttribute, WellKnownNames.MessageGroupIdAttribute,
        WellKnownNames.MessageDeduplicationIdAttribute, WellKnownNames.DelaySecondsAttribute,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ConstantBreaksBound, UsageRules.ConstantIsRefused];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is null)
            {
                return;
            }

            var sent = new SentTypes(start.Compilation);
            start.RegisterOperationAction(operation => AnalyzeArgument(operation, sent), OperationKind.Argument);
            start.RegisterOperationAction(operation => AnalyzeAssignment(operation, sent), OperationKind.SimpleAssignment);
            start.RegisterOperationAction(operation => AnalyzeInitializer(operation, sent), OperationKind.PropertyInitializer);
            start.RegisterOperationAction(operation => AnalyzeDefault(operation, sent), OperationKind.ParameterInitializer);
            start.RegisterOperationAction(operation => WrittenMessages.Analyze(operation, sent), OperationKind.ObjectCreation, OperationKind.CollectionExpression);
        });
    }

    /// <summary>An argument of a record's constructor becomes a property.</summary>
    private static void AnalyzeArgument(OperationAnalysisContext context, SentTypes sent)
    {
        var argument = (IArgumentOperation)context.Operation;
        // Not by IsImplicit, which an argument in parentheses or with a ! is as well.
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
            && KeptValues.PropertyOf(parameter) is { } property
            && !KeptValues.IsReplaced(argument, property))
        {
            Analyze(context, sent, parameter.ContainingType, property, argument.Value, isDefault: false);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, SentTypes sent)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { IsIndexer: false, IsStatic: false } property } target)
        {
            var type = target.Instance?.Type as INamedTypeSymbol ?? property.ContainingType;
            bool isOwnConstructor = context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                && target.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
                && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, type);
            Analyze(context, sent, type, property, assignment.Value, isOwnConstructor);
        }
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context, SentTypes sent)
    {
        var initializer = (IPropertyInitializerOperation)context.Operation;
        foreach (var property in initializer.InitializedProperties.Where(property => !property.IsStatic))
        {
            Analyze(context, sent, property.ContainingType, property, initializer.Value, isDefault: true);
        }
    }

    private static void AnalyzeDefault(OperationAnalysisContext context, SentTypes sent)
    {
        var initializer = (IParameterInitializerOperation)context.Operation;
        if (KeptValues.PropertyOf(initializer.Parameter) is { } property)
        {
            Analyze(context, sent, initializer.Parameter.ContainingType, property, initializer.Value, isDefault: true);
        }
    }

    private static void Analyze(
        OperationAnalysisContext context, SentTypes sent, INamedTypeSymbol type, IPropertySymbol property, IOperation value, bool isDefault)
    {
        var written = value.WithoutConversions();
        if (isDefault && IsPlaceholder(written))
        {
            return;
        }

        var bounds = BoundsParser.Of(property, property.Type, type);
        if (ConstantBounds.Broken(property.Type, bounds, written) is var (what, bound))
        {
            if (KeptValues.AreKeptBy(property) && sent.Contain(type) && IsEnforced(sent, type, property))
            {
                context.ReportDiagnostic(Diagnostic.Create(UsageRules.ConstantBreaksBound, value.Syntax.GetLocation(), property.Name, what, bound));
            }
        }
        else if (ConstantRefusals.Of(sent, type, property, written) is var (role, why) && (!SentTypes.IsMessage(type) || KeptValues.AreKeptBy(property)))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.ConstantIsRefused, value.Syntax.GetLocation(), property.Name, role, why));
        }
    }

    /// <summary>What a type declares so that a property has any value at all; who makes a message sets it.</summary>
    private static bool IsPlaceholder(IOperation value)
        => value.ConstantValue is { HasValue: true, Value: null or "" or 0 }
            || value is IDefaultValueOperation or ICollectionExpressionOperation { Elements.Length: 0 };

    /// <summary>What is not sent is not checked: a property that JSON ignores and that has no other place in the message; nor what a context writes.</summary>
    private static bool IsEnforced(SentTypes sent, INamedTypeSymbol type, IPropertySymbol property)
    {
        bool isIgnored = JsonMemberReader.IgnoreOf(property) is Model.IgnoreCondition.Always or Model.IgnoreCondition.WhenWriting;
        if (!SentTypes.IsMessage(type))
        {
            return !isIgnored;
        }

        var properties = sent.PropertiesOf(type);
        bool isJson = JsonTypeFacts.WhyContext(type) is null
            && !properties.With(WellKnownNames.MessageBodyAttribute).Any()
            && !isIgnored
            && !properties.ExcludesFromBody(property)
            && !sent.IsWrittenByContext(type);
        return isJson || SentOtherwise.SelectMany(properties.With).Any(match => SymbolEqualityComparer.Default.Equals(match.Property.Symbol, property));
    }
}
