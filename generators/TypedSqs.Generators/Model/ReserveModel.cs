namespace TypedSqs.Generators.Model;

/// <summary>What a message carries, or keeps room for, beside its own parts.</summary>
/// <param name="TraceContext">In what it carries its trace context.</param>
/// <param name="Attributes">How many message attributes are kept free for others.</param>
/// <param name="Bytes">How many bytes are kept free for others.</param>
internal sealed record ReserveModel(TraceContextCarrier TraceContext, int Attributes, int Bytes)
{
    public int TraceAttributes => TraceContext == TraceContextCarrier.HeaderAndAttributes ? TraceContextAttributes.Count : 0;

    public static bool IsOutside(int reserve, int most) => reserve < 0 || reserve > most;
}
