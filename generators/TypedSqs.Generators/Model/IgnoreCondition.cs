namespace TypedSqs.Generators.Model;

/// <summary>The values of <c>JsonIgnoreCondition</c>.</summary>
internal enum IgnoreCondition
{
    Never,
    Always,
    WhenWritingDefault,
    WhenWritingNull,
    WhenWriting,
    WhenReading,
}
