using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Looks at the places where messages are made: a constant, a literal, a collection expression, a <c>with</c> or an initializer that breaks a
/// declared bound or a rule of SQS is an error where it stands.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ConstantBreaksBound, UsageRules.ConstantIsRefused];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is not null)
            {
                start.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
                start.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
            }
        });
    }

    /// <summary>An argument of a record's constructor becomes a property.</summary>
    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } } parameter
            && !argument.IsImplicit
            && type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(property => PositionalParameters.Becomes(parameter, property)) is { } property)
        {
            Analyze(context, property, argument.Value);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { IsIndexer: false } property })
        {
            Analyze(context, property, assignment.Value);
        }
    }

    private static void Analyze(OperationAnalysisContext context, IPropertySymbol property, IOperation value)
    {
        var constant = value.WithoutConversions();
        if (BoundBroken(property, constant) is var (what, bound))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.ConstantBreaksBound, value.Syntax.GetLocation(), property.Name, what, bound));
        }
        else if (constant.ConstantValue is { HasValue: true, Value: { } known } && Refused(property, known) is var (role, why))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.ConstantIsRefused, value.Syntax.GetLocation(), property.Name, role, why));
        }
    }

    private static (string What, string Bound)? BoundBroken(IPropertySymbol property, IOperation value)
    {
        var bounds = BoundsParser.Of(property, property.Type);
        if (bounds == ValueBounds.None)
        {
            return null;
        }

        return (value.ConstantValue.HasValue ? value.ConstantValue.Value : null) switch
        {
            string text when text.Length > bounds.Chars => ($"has {Number(text.Length)} characters", $"[MaxChars({Number(bounds.Chars!.Value)})]"),
            int number when bounds.Range is { } range && (number < range.Min || number > range.Max)
                => ($"is {Number(number)}", $"[Range({Number(range.Min)}, {Number(range.Max)})]"),
            _ => CountOf(value) is { } count && count > bounds.Count
                ? ($"has {Number(count)} items", $"[MaxItems({Number(bounds.Count!.Value)})]")
                : null,
        };
    }

    /// <summary>The items of a collection that is written out; <see langword="null"/> where a spread or a size at run time decides.</summary>
    private static int? CountOf(IOperation value) => value switch
    {
        ICollectionExpressionOperation collection when !collection.Elements.Any(element => element is ISpreadOperation) => collection.Elements.Length,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Length,
        IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int size } }] } => size,
        _ => null,
    };

    /// <summary>What SQS refuses of a constant: ids, attribute values, delays, of messages and of SendOptions.</summary>
    private static (string Role, string Why)? Refused(IPropertySymbol property, object constant)
    {
        bool isOption = property.ContainingType.IsNamed(WellKnownNames.SendOptions);
        bool Has(string attribute) => HasAttribute(property, attribute);
        bool IsId(string attribute, string option) => isOption ? property.Name == option : Has(attribute) && IsAlone(property, attribute);

        return constant switch
        {
            string id when IsId(WellKnownNames.MessageGroupIdAttribute, "MessageGroupId") && IdRules.Check(id) is { } why
                => ("message group id", why),
            string id when IsId(WellKnownNames.MessageDeduplicationIdAttribute, "MessageDeduplicationId") && IdRules.Check(id) is { } why
                => ("message deduplication id", why),
            string text when Has(WellKnownNames.MessageAttributeAttribute) => text.Length == 0
                ? ("message attribute", "is empty, and SQS refuses that; null leaves the attribute out")
                : RefusedCharacter(text, "message attribute"),
            string text when Has(WellKnownNames.MessageBodyAttribute) => text.Length == 0
                ? ("message body", "is empty, and SQS wants at least one character")
                : RefusedCharacter(text, "message body"),
            int seconds and (< 0 or > SqsLimits.MaxDelaySeconds) when Has(WellKnownNames.DelaySecondsAttribute)
                => ("delay", $"is {Number(seconds)} seconds, and SQS takes 0 to {Number(SqsLimits.MaxDelaySeconds)}"),
            _ => null,
        };
    }

    private static bool HasAttribute(IPropertySymbol property, string attribute)
        => property.HasAttribute(attribute) || (PositionalParameters.Of(property)?.HasAttribute(attribute) ?? false);

    /// <summary>Of an id that several properties make up, one alone says nothing.</summary>
    private static bool IsAlone(IPropertySymbol property, string attribute)
        => property.ContainingType.GetMembers().OfType<IPropertySymbol>().Count(other => HasAttribute(other, attribute)) == 1;

    private static (string Role, string Why)? RefusedCharacter(string text, string role)
        => TextRules.IndexOfRefused(text) is >= 0 and var index
            ? (role, $"has the character U+{((int)text[index]).ToString("X4", CultureInfo.InvariantCulture)} at index {Number(index)}, and SQS refuses that")
            : null;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
