namespace TypedSqs.Generators.Emission;

/// <summary>The types that emitted code names. A user may have a namespace called System or TypedSqs of his own: hence <c>global::</c>.</summary>
internal static class RunTime
{
    public const string Producer = "global::TypedSqs.Producer";
    public const string InjectedProducer = "global::TypedSqs.IProducer";
    public const string QueueMessage = "global::TypedSqs.IQueueMessage";
    public const string MessageSender = "global::TypedSqs.IMessageSender";
    public const string MessageContract = "global::TypedSqs.MessageContract";
    public const string TraceContextCarrier = "global::TypedSqs.TraceContextCarrier";
    public const string MessageEncoder = "global::TypedSqs.GeneratedCode.MessageEncoder";
    public const string JsonBodyWriter = "global::TypedSqs.GeneratedCode.JsonBodyWriter";
    public const string CanonicalText = "global::TypedSqs.GeneratedCode.CanonicalText";
    public const string CompositeId = "global::TypedSqs.GeneratedCode.CompositeId";
    public const string EnumNames = "global::TypedSqs.GeneratedCode.EnumNames";
    public const string Bounded = "global::TypedSqs.GeneratedCode.Bounded";
    public const string ContextTypeInfo = "global::TypedSqs.GeneratedCode.ContextTypeInfo";

    public const string JsonTypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    public const string EqualityComparer = "global::System.Collections.Generic.EqualityComparer";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
}
