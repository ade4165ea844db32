using System.Globalization;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>What is written down of the proof, at the very byte where it begins to hold.</summary>
public sealed class ProvenFactTests
{
    [Theory]
    [InlineData(104_857, true)]
    [InlineData(104_858, false)]
    public void Ten_of_the_largest_message_fit_into_one_request_or_do_not(int maxBytes, bool neverSplits)
    {
        Assert.Equal(neverSplits, 10 * maxBytes <= SqsLimits.MaxMessageBytes);
        string emitted = Emitted(262_144, maxBytes);

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"proven: never more than {maxBytes:N0}{(neverSplits ? ", so a batch of ten never splits." : ".")}"), emitted, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"public const int ProvenMaxBytes = {maxBytes.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_')};"), emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_024, true)]
    [InlineData(1_025, false)]
    public void A_message_that_may_weigh_just_the_limit_is_proven(int maxBytes, bool isProven)
    {
        string emitted = Emitted(1_024, maxBytes);

        Assert.Equal(isProven, emitted.Contains("public const int ProvenMaxBytes = 1_024;", StringComparison.Ordinal));
        Assert.Equal(isProven, emitted.Contains("proven: never more than 1,024", StringComparison.Ordinal));
        Assert.Equal(!isProven, emitted.Contains("since it could weigh 1,025.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_no_bound_nothing_is_claimed()
    {
        string emitted = GeneratorHarness.Run("[QueueMessage(\"queue\")] public sealed partial record M(string A);").Text("M");

        Assert.DoesNotContain("int ProvenMaxBytes", emitted, StringComparison.Ordinal);
        Assert.Contains("checked when it is sent.", emitted, StringComparison.Ordinal);
    }

    private static string Emitted(int limit, int maxBytes) => GeneratorHarness.Run(string.Create(
        CultureInfo.InvariantCulture,
        $"[QueueMessage(\"queue\", MaxMessageBytes = {limit})] public sealed partial record M([MessageBody, MaxBytes({maxBytes})] string A);")).Text("M");
}
