namespace TypedSqs.Generators.Model;

/// <summary>In what a message carries its trace context, with the values of the enum that it is read from.</summary>
internal enum TraceContextCarrier
{
    Header,
    HeaderAndAttributes,
    None,
}
