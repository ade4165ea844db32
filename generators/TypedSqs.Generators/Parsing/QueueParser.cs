using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>What <c>[QueueMessage]</c> says of the queue.</summary>
internal static class QueueParser
{
    public static QueueModel Parse(INamedTypeSymbol type, AttributeData attribute, Refusals refusals)
    {
        var location = attribute.LocationOf(type);
        var argument = attribute.ConstructorArguments.FirstOrDefault();
        string name = argument.Value as string ?? "";
        if (argument.Kind == TypedConstantKind.Error)
        {
            refusals.AddSilently();
        }
        else if (WhyNot(name) is { } wrong)
        {
            refusals.Add(MessageRules.QueueNameInvalid, location, type.Name, name, wrong);
        }

        bool isFifo = QueueKinds.IsFifo(attribute);
        if (QueueNameRules.IsFifo(name) && !isFifo)
        {
            refusals.Add(MessageRules.QueueNameInvalid, location, type.Name, name, "ends in .fifo, which only a FIFO queue may, but Fifo = false is declared");
        }

        int? limit = attribute.Named("MaxMessageBytes") as int?;
        CheckLimits(attribute, type.Name, location, refusals);
        OptionChecks.Run(attribute, type.Name, location, refusals);

        var queue = new QueueModel
        {
            Name = name,
            IsFifo = isFifo,
            ContentBasedDeduplication = attribute.Named("ContentBasedDeduplication") is true,
            MaxMessageBytes = limit,
            RequireSizeProof = attribute.Named("RequireSizeProof") as bool?,
            TraceContext = (TraceContextCarrier?)(attribute.Named("TraceContext") as int?),
            ReservedAttributes = attribute.Named("ReservedAttributes") as int?,
            ReservedBytes = attribute.Named("ReservedBytes") as int?,
            DelaySeconds = attribute.Named("DelaySeconds") as int?,
            AttributeNaming = (NamingPolicy?)(attribute.Named("AttributeNamingPolicy") as int?),
            JsonNaming = (NamingPolicy?)(attribute.Named("JsonPropertyNamingPolicy") as int?),
            JsonIgnore = (IgnoreCondition?)(attribute.Named("JsonDefaultIgnoreCondition") as int?),
            JsonContext = ParseContext(type, attribute, refusals),
        };
        if (queue is { ContentBasedDeduplication: true, IsFifo: false })
        {
            refusals.Add(MessageRules.DeduplicationOnStandardQueue, location, type.Name, "declares ContentBasedDeduplication", name);
        }

        return queue;
    }

    /// <summary>The numbers that <c>[QueueMessage]</c> and <c>[assembly: QueueMessageDefaults]</c> have in common.</summary>
    public static void CheckLimits(AttributeData attribute, string subject, Location location, Refusals refusals)
    {
        if (attribute.Named("MaxMessageBytes") is int bytes and (< SqsLimits.MinMaxMessageBytes or > SqsLimits.MaxMessageBytes))
        {
            refusals.Add(MessageRules.LimitOutOfRange, location, subject, Number(bytes));
        }

        CheckReserve("ReservedAttributes", SqsLimits.MaxMessageAttributes);
        CheckReserve("ReservedBytes", SqsLimits.MaxMessageBytes);

        void CheckReserve(string name, int most)
        {
            if (attribute.Named(name) is int reserve && ReserveModel.IsOutside(reserve, most))
            {
                refusals.Add(MessageRules.ReserveOutOfRange, location, subject, name, Number(reserve), Number(most));
            }
        }
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>People have a URL or an ARN at hand; what is wrong with one is not its first odd character.</summary>
    private static string? WhyNot(string name)
        => name.Contains("://") ? "is a URL; give the name of the queue, and the URL in configuration"
            : name.StartsWith("arn:", StringComparison.Ordinal) ? "is an ARN; give the name of the queue"
            : name == SqsLimits.FifoSuffix ? "has nothing before .fifo"
            : QueueNameRules.Check(name);

    private static JsonContextModel? ParseContext(INamedTypeSymbol type, AttributeData attribute, Refusals refusals)
    {
        if (attribute.Named("JsonContext") is not ITypeSymbol context)
        {
            return null;
        }

        if (context is INamedTypeSymbol named && JsonContextParser.IsContext(named))
        {
            return JsonContextParser.Parse(named);
        }

        refusals.Add(
            MessageRules.JsonContextNotUsable,
            attribute.LocationOf(type),
            type.Name,
            context.ToPlainName(),
            "it is not a class derived from JsonSerializerContext");
        return null;
    }
}
