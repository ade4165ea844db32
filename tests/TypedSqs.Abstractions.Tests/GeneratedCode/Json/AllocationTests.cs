using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed class AllocationTests
{
    private static readonly EnumNames<DayOfWeek> DayNames = new(false, [.. Enum.GetValues<DayOfWeek>().Select(day => (day, day.ToString()))]);
    private static readonly EnumNames<FileAccess> AccessNames = new(true, (FileAccess.Read, "Read"), (FileAccess.Write, "Write"));
    private static readonly byte[] Bytes = [1, 2, 3];
    private static readonly Version Version = new(1, 2, 3);

    [Fact]
    public void A_body_is_written_without_allocation()
    {
        for (int i = 0; i < 200; i++)
        {
            WriteBody();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            WriteBody();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void WriteBody()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        JsonBodyWriter json = encoder.Json;
        json.StartObject();
        json.Name("Text"u8).Value("plain text");
        json.Name("Escaped"u8).Value("\"escaped\" ä 😀");
        json.Name("Number"u8).Value(42);
        json.Name("Optional"u8).Value((long?)42);
        json.Name("Price"u8).Value(7.50m);
        json.Name("Ratio"u8).Value(0.1);
        json.Name("Id"u8).Value(Guid.Empty);
        json.Name("At"u8).Value(DateTime.UnixEpoch);
        json.Name("Offset"u8).Value(DateTimeOffset.UnixEpoch);
        json.Name("Day"u8).Value(DateOnly.MinValue);
        json.Name("Time"u8).Value(TimeOnly.MinValue);
        json.Name("Span"u8).Value(TimeSpan.MaxValue);
        json.Name("Kind"u8).Value(DayOfWeek.Friday, DayNames);
        json.Name("Flags"u8).Value(FileAccess.ReadWrite, AccessNames);
        json.Name("Bytes"u8).Value(Bytes);
        json.Name("Version"u8).Value(Version);
        json.Name("Map"u8).StartObject();
        json.Name("key").Value(true);
        json.EndObject();
        json.EndObject();
        encoder.SetMessageGroupId("group");
        encoder.SetDelay(TimeSpan.FromSeconds(1));
        encoder.Return();
    }
}
