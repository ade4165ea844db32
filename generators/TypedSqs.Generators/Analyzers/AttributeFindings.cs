using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What of the attributes of a message SQS takes, or nearly surely does, and what may still be in somebody's way.</summary>
internal static class AttributeFindings
{
    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ResolvedMessage message)
    {
        var attributes = message.Model.Attributes
            .Select((attribute, i) => (Subject: attribute.Value.Property, Path: attribute.Value.Property, Name: message.AttributeNames[i], attribute.DataType))
            .Concat(message.Model.ConstantAttributes.Select((constant, i) => (type.Name, MemberLocations.PathOfConstant(i), constant.Name, constant.DataType)))
            .ToList();
        foreach (var (subject, path, name, dataType) in attributes)
        {
            if (name is "ExtendedPayloadSize" or "SQSLargePayloadSize")
            {
                context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.AttributeNameReserved, MemberLocations.Of(type, path), subject, name));
            }

            ReportLength(context, MemberLocations.Of(type, path), subject, "message attribute name", name, SqsLimits.MaxAttributeNameLength);
            ReportLength(context, MemberLocations.Of(type, path), subject, "data type", dataType, SqsLimits.MaxDataTypeLength);
        }

        if (attributes.Count == SqsLimits.MaxMessageAttributes)
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.AttributesUsedUp, type.LocationOf(), type.Name));
        }
    }

    /// <summary>What has more characters than the limit is refused elsewhere; a label can have more bytes.</summary>
    private static void ReportLength(SymbolAnalysisContext context, Location location, string subject, string part, string text, int limit)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes >= limit)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.LengthUncertain, location, subject, part, bytes.ToString("N0", CultureInfo.InvariantCulture)));
        }
    }
}
