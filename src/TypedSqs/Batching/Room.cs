namespace TypedSqs.Batching;

/// <summary>What a lane may hold, by count and by bytes at once.</summary>
internal sealed class Room(int maxMessages, long maxBytes)
{
    public int Messages { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Takes the room of one message, or nothing. A message larger than all room gets in alone: else it could never.</summary>
    public bool TryTake(int bytes)
    {
        if (Messages > 0 && (Messages >= maxMessages || Bytes + bytes > maxBytes))
        {
            return false;
        }

        Messages++;
        Bytes += bytes;
        return true;
    }

    public void GiveBack(int bytes)
    {
        Messages--;
        Bytes -= bytes;
    }
}
