using System.Globalization;

namespace TypedSqs.Local;

/// <summary>The numbers of a FIFO queue: 20 digits that rise. SQS leaves gaps, and so do they, so that nobody counts on none.</summary>
internal sealed class SequenceNumbers
{
    private const int Step = 256;

    /// <remarks>Just beyond 64 bits, as those of SQS are: who parses one as a <see cref="ulong"/> shall fail here too.</remarks>
    private Int128 _last = (Int128)ulong.MaxValue + 400_000_000_000_000_000;

    public string Next() => (_last += Step).ToString("D20", CultureInfo.InvariantCulture);
}
