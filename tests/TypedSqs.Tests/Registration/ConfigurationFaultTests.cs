using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TypedSqs.Tests.Registration;

/// <summary>What is written wrongly in a section is told when the application starts, all at once, each by its full key.</summary>
public class ConfigurationFaultTests
{
    private const string AQueue = "must be an object with any of QueueUrl, QueueName, QueueOwnerAccountId, MaxMessageBytes, Client and Buffer.";
    private const string ABuffer = """must be an object such as { "Enabled": true }.""";
    private const string AText = "must be one value, and is an object or a list.";

    [Theory]
    [InlineData("""{"Queues":{"x":{"Buffer":true}}}""", "TypedSqs:Queues:x:Buffer", ABuffer)]
    [InlineData("""{"Queues":{"x":{"Buffer":""}}}""", "TypedSqs:Queues:x:Buffer", ABuffer)]
    [InlineData("""{"Queues":{"x":"http://localhost/1/x"}}""", "TypedSqs:Queues:x", AQueue)]
    [InlineData("""{"Queues":["x"]}""", "TypedSqs:Queues:0", AQueue)]
    [InlineData("""{"Queues":"x"}""", "TypedSqs:Queues", "must be an object with one object for each queue, by its name.")]
    [InlineData("\"x\"", "TypedSqs", "must be an object with any of Queues, QueueNamePrefix and CheckQueuesOnStart.")]
    [InlineData("""{"Queues":{"x":{"QueueUrl":{"Value":"http://localhost/1/x"}}}}""", "TypedSqs:Queues:x:QueueUrl", AText)]
    [InlineData("""{"Queues":{"x":{"Buffer":{"Linger":["00:00:01"]}}}}""", "TypedSqs:Queues:x:Buffer:Linger", AText)]
    public Task An_object_and_a_value_are_not_taken_for_each_other(string json, string key, string fault) => StartTellsAsync(json, $"{key}: {fault}");

    [Theory]
    [InlineData("QueuePrefix", "TypedSqs:QueuePrefix", "there are Queues, QueueNamePrefix and CheckQueuesOnStart.")]
    [InlineData("Path", "TypedSqs:Path", "there are Queues, QueueNamePrefix and CheckQueuesOnStart.")]
    [InlineData("Queues:x:QueueUri", "TypedSqs:Queues:x:QueueUri", "there are QueueUrl, QueueName, QueueOwnerAccountId, MaxMessageBytes, Client and Buffer.")]
    [InlineData(
        "Queues:x:Buffer:Enable",
        "TypedSqs:Queues:x:Buffer:Enable",
        "there are Enabled, Linger, LingerWhenIdle, MaxMessages, MaxBytes, WhenFull, MaxBlock, MaxRequestsInFlight, DeliveryTimeout, AttemptTimeout, OnUnknown, "
            + "FifoOrder, OnGroupFailure, MaxPause and ShutdownTimeout.")]
    public Task An_unknown_key_is_told_with_those_that_there_are(string key, string named, string known) =>
        StartTellsAsync($$"""{"{{key}}":"true"}""", $"{named}: is not an option; {known}");

    [Theory]
    [InlineData("CheckQueuesOnStart", "1", "must be true or false.")]
    [InlineData("Queues:x:MaxMessageBytes", "many", "must be a whole number of at most 2147483647.")]
    [InlineData("Queues:x:MaxMessageBytes", "2147483648", "must be a whole number of at most 2147483647.")]
    [InlineData("Queues:x:Buffer:MaxBytes", "64MiB", "must be a whole number of at most 9223372036854775807.")]
    [InlineData("Queues:x:Buffer:Linger", "5ms", "must be a time such as 00:00:05, or 1.00:00:00 for a day.")]
    [InlineData("Queues:x:Buffer:WhenFull", "Drop", "must be Wait or Fail.")]
    [InlineData("Queues:x:Buffer:OnGroupFailure", "Drop", "must be FailQueued, Pause or Skip.")]
    public Task A_value_that_cannot_be_read_is_told_without_the_value(string key, string value, string fault) =>
        StartTellsAsync($$"""{"{{key}}":"{{value}}"}""", $"TypedSqs:{key}: {fault}");

    [Theory]
    [InlineData("Linger", "5", "is 5, which is read as 5 days; write 00:00:05 for 5 seconds.")]
    [InlineData("Linger", "1", "is 1, which is read as 1 day; write 00:00:01 for 1 second.")]
    [InlineData("DeliveryTimeout", "90", "is 90, which is read as 90 days; write 00:01:30 for 90 seconds.")]
    [InlineData("MaxPause", "1", "is 1, which is read as 1 day; write 00:00:01 for 1 second.")]
    [InlineData("Linger", "\" 5 \"", "is 5, which is read as 5 days; write 00:00:05 for 5 seconds.")]
    [InlineData("Linger", "-5", "must be from 00:00:00 to 00:01:00.")]
    [InlineData("Linger", "99999999", "must be a time such as 00:00:05, or 1.00:00:00 for a day.")]
    public Task A_time_that_is_a_bare_number_is_one_fault(string option, string value, string fault) => StartTellsAsync(
        $$"""{"Queues:x:Buffer:{{option}}":{{value}} }""", $"TypedSqs:Queues:x:Buffer:{option}: {fault}");

    [Fact]
    public Task All_faults_come_together() => StartTellsAsync(
        """{"QueueNamePrefix":"pre fix","Queues":{"a":{"QueueUri":"x","MaxMessageBytes":1},"b":"x","c":{"Buffer":{"Linger":"long","MaxMessages":0}}}}""",
        "TypedSqs:Queues:a:QueueUri: is not an option; there are QueueUrl, QueueName, QueueOwnerAccountId, MaxMessageBytes, Client and Buffer.",
        $"TypedSqs:Queues:b: {AQueue}",
        "TypedSqs:Queues:c:Buffer:Linger: must be a time such as 00:00:05, or 1.00:00:00 for a day.",
        "TypedSqs:QueueNamePrefix: has the character U+0020 at index 3; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo.",
        "TypedSqs:Queues:a:MaxMessageBytes: is 1; it must be from 1024 to 1048576.",
        "TypedSqs:Queues:c:Buffer:MaxMessages: must be from 1 to 1000000.");

    [Fact]
    public Task A_section_that_is_added_twice_tells_a_fault_once() =>
        StartTellsAsync("""{"Queues":"x"}""", times: 2, "TypedSqs:Queues: must be an object with one object for each queue, by its name.");

    private static Task StartTellsAsync(string json, params string[] faults) => StartTellsAsync(json, times: 1, faults);

    private static async Task StartTellsAsync(string json, int times, params string[] faults)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"TypedSqs":{{json}}}"""));
        var section = new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("TypedSqs");
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        for (var time = 0; time < times; time++)
        {
            builder.Services.AddTypedSqs(section);
        }

        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(faults, failure.Failures);
    }
}
