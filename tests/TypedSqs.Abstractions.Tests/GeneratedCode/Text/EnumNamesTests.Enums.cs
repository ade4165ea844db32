#pragma warning disable CA1069 // Names of one value are what is tested here.
namespace TypedSqs.Tests.GeneratedCode.Text;

public sealed partial class EnumNamesTests
{
    private enum Empty;

    [Flags]
    private enum EmptyFlags;

    private enum Plain
    {
        Zero,
        One,
        Two,
        Ten = 10,
    }

    private enum Aliases
    {
        Last = 5,
        Second = 1,
        First = 1,
        Nil = 0,
        None = 0,
        Final = 5,
        Third = 1,
    }

    private enum Negative : sbyte
    {
        Top = 127,
        Minus = -1,
        Bottom = -128,
        Zero = 0,
        AlsoMinus = -1,
    }

    [Flags]
    private enum FlagsWithZero
    {
        None = 0,
        A = 1,
        B = 2,
        C = 4,
        D = 32,
    }

    [Flags]
    private enum FlagsWithoutZero
    {
        D = 32,
        C = 4,
        B = 2,
        A = 1,
    }

    [Flags]
    private enum Supersets
    {
        A = 1,
        B = 2,
        AB = 3,
        C = 4,
        BC = 6,
        All = 255,
        High = 128,
        AlsoAB = 3,
        D = 8,
        ABCD = 15,
    }

    [Flags]
    private enum ByteFlags : byte
    {
        All = 255,
        One = 1,
        Two = 2,
        Four = 4,
        Eight = 8,
        Sixteen = 16,
        High = 128,
        None = 0,
    }

    [Flags]
    private enum SignedFlags : sbyte
    {
        Sign = -128,
        One = 1,
        Two = 2,
        All = -1,
    }

    [Flags]
    private enum SignAndWide : short
    {
        Wide = 7,
        Sign = short.MinValue,
        SignAndSeven = short.MinValue | 64,
        Nine = 512 | 8,
    }

    [Flags]
    private enum Overlaps
    {
        AB = 3,
        BC = 6,
        CD = 12,
        DE = 24,
        EF = 48,
    }

    [Flags]
    private enum LongFlags : ulong
    {
        One = 1,
        Two = 2,
        High = 0x8000_0000_0000_0000,
        Half = 0xFFFF_FFFF_0000_0000,
        Rest = 0x0000_0000_FFFF_FFFC,
    }

    private enum Many
    {
        M0 = 0,
        M1 = -11,
        M2 = 5,
        M3 = -17,
        M4 = -16,
        M5 = 14,
        M6 = -14,
        M7 = 3,
        M8 = 17,
        M9 = -17,
        M10 = 12,
        M11 = -7,
        M12 = -18,
        M13 = -15,
        M14 = 7,
        M15 = 6,
        M16 = -16,
        M17 = -5,
        M18 = -15,
        M19 = 15,
        M20 = 7,
        M21 = -17,
        M22 = 16,
        M23 = -13,
        M24 = -6,
        M25 = 20,
        M26 = 20,
        M27 = 17,
        M28 = -17,
        M29 = 16,
        M30 = 17,
        M31 = 5,
        M32 = -17,
        M33 = -6,
        M34 = -18,
        M35 = 15,
        M36 = -12,
        M37 = -2,
        M38 = 6,
        M39 = -11,
        M40 = 14,
        M41 = -13,
        M42 = 16,
        M43 = -1,
        M44 = 15,
    }

    [Flags]
    private enum ManyFlags
    {
        F0 = 1024,
        F1 = 1539,
        F2 = 2,
        F3 = 1687,
        F4 = 3502,
        F5 = 3712,
        F6 = 16,
        F7 = 2048,
        F8 = 2459,
        F9 = 3676,
        F10 = 512,
        F11 = 256,
        F12 = 1245,
        F13 = 64,
        F14 = 2570,
        F15 = 2868,
        F16 = 512,
        F17 = 2211,
        F18 = 2048,
        F19 = 2536,
        F20 = 3160,
        F21 = 3782,
        F22 = 959,
        F23 = 1787,
        F24 = 2028,
        F25 = 64,
        F26 = 3679,
        F27 = 256,
        F28 = 2280,
        F29 = 32,
        F30 = 4,
        F31 = 4,
        F32 = 1,
        F33 = 16,
        F34 = 3432,
        F35 = 512,
        F36 = 442,
        F37 = 3214,
        F38 = 64,
        F39 = 128,
    }
}
