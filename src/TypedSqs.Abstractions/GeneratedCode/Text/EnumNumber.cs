using System.Runtime.CompilerServices;

namespace TypedSqs.GeneratedCode;

/// <summary>The number behind an enum value, without boxing.</summary>
internal static class EnumNumber<T>
    where T : struct, Enum
{
    /// <summary>Whether the underlying type has a sign.</summary>
    public static readonly bool IsSigned = Type.GetTypeCode(typeof(T)) is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;

    /// <summary>The bits of the value; a sign fills those above the width of the underlying type.</summary>
    public static ulong Bits(T value) => IsSigned ? (ulong)Signed(value) : Unsigned(value);

    /// <summary>The value without a sign; for unsigned underlying types.</summary>
    public static ulong Unsigned(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<T, byte>(value),
        2 => Unsafe.BitCast<T, ushort>(value),
        4 => Unsafe.BitCast<T, uint>(value),
        _ => Unsafe.BitCast<T, ulong>(value),
    };

    /// <summary>The value with its sign; for signed underlying types.</summary>
    public static long Signed(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.BitCast<T, sbyte>(value),
        2 => Unsafe.BitCast<T, short>(value),
        4 => Unsafe.BitCast<T, int>(value),
        _ => Unsafe.BitCast<T, long>(value),
    };
}
