using System.Globalization;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>Writes <c>&lt;Message&gt;Producer</c>: constants, contract, and how a message is encoded.</summary>
internal static class ProducerEmitter
{
    private static readonly string Version = typeof(ProducerEmitter).Assembly.GetName().Version.ToString();

    public static void Write(IndentedWriter writer, ResolvedMessage message)
    {
        var type = message.Model.Type;
        var names = new EmittedNames(message);
        DocumentationEmitter.WriteProducer(writer, message);
        writer.Write($"[{RunTime.GeneratedCode}(\"TypedSqs\", {CSharpLiteral.String(Version)})]");
        using (writer.WriteBlock($"{type.Accessibility} sealed class {type.ProducerIdentifier} : {RunTime.Producer}<{type.FullName}>"))
        {
            WriteConstants(writer, message);
            writer.WriteBlank();
            TableEmitter.Write(writer, message, names);
            WriteConstructor(writer, type);
            writer.WriteBlank();
            ContractEmitter.Write(writer, message);
            writer.WriteBlank();
            EncodeEmitter.Write(writer, message, names);
            BodyEmitter.Write(writer, message, names);
        }
    }

    private static void WriteConstants(IndentedWriter writer, ResolvedMessage message)
    {
        var queue = message.Model.Queue;
        writer.Write($"""
            /// <summary>The declared name of the queue.</summary>
            public const string QueueName = {CSharpLiteral.String(queue.Name)};

            /// <summary>Whether the queue is FIFO.</summary>
            public const bool IsFifo = {CSharpLiteral.Bool(queue.IsFifo)};

            /// <summary>What a message may weigh, in bytes: body and attributes, as SQS counts.</summary>
            public const int MaxMessageBytes = {Number(message.MaxMessageBytes)};
            """);
        if (message.ProvenMaxBytes is { } max)
        {
            writer.Write($"""

                /// <summary>What the largest message weighs, in bytes: proven, since each bound that it rests on is enforced.</summary>
                public const int ProvenMaxBytes = {Number(max)};
                """);
        }
    }

    private static void WriteConstructor(IndentedWriter writer, MessageTypeModel type) => writer.Write($$"""
        /// <summary>Makes a producer by hand; with dependency injection, inject <see cref="{{RunTime.InjectedProducer}}{T}"/> instead.</summary>
        /// <param name="sender">What sends the messages.</param>
        public {{type.ProducerIdentifier}}({{RunTime.MessageSender}} sender)
            : base(sender)
        {
        }
        """);

    private static string Number(long value) => value.ToString("#,0", NumberWithUnderscores);

    /// <summary><c>262_144</c>.</summary>
    private static NumberFormatInfo NumberWithUnderscores { get; } = new() { NumberGroupSeparator = "_" };
}
