namespace TypedSqs;

/// <summary>
/// Bounds a text: a <see cref="string"/> or <see cref="Uri"/>, or each text within a collection or among the values of a dictionary.
/// The bound feeds the size proof, and generated code enforces it: a longer text is not sent.
/// </summary>
/// <remarks>
/// A character of JSON can cost six bytes (<c>\u00E9</c>), so text of n characters weighs up to 6n + 2 bytes; <see cref="MaxBytesAttribute"/>
/// bounds the bytes themselves. <c>[StringLength]</c>, <c>[MaxLength]</c> and <c>[Length]</c> are read as synonyms.
/// On a message that is itself a collection it bounds each text within.
/// </remarks>
/// <param name="length">The most UTF-16 characters, as <see cref="string.Length"/> counts; 0 or more.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MaxCharsAttribute(int length) : Attribute
{
    /// <summary>The most UTF-16 characters.</summary>
    public int Length { get; } = length;

    /// <summary>On a dictionary, the most UTF-16 characters of each key.</summary>
    /// <value>0 by default: keys are not bounded.</value>
    public int KeyLength { get; set; }
}
