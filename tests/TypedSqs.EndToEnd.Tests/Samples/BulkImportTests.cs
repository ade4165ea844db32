namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>A bulk job whose rows several workers take.</summary>
public sealed class BulkImportTests
{
    [Fact]
    public async Task EachRowThatCanBeSent_IsTakenByAWorker_AndTheOthersAreNamed()
    {
        using var job = SampleProcess.Start("BulkImport", "3000", "3");

        string output = await job.OutputAsync();

        Assert.Contains("2,998 of 3,000 rows sent, 2,998 taken", output, StringComparison.Ordinal);
        Assert.Contains("row 1,000: NotSent: InvalidMessageGroupId", output, StringComparison.Ordinal);
        Assert.Contains("row 1,500: NotSent: BoundExceeded", output, StringComparison.Ordinal);
    }
}
