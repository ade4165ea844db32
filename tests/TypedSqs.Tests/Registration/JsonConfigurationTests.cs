using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TypedSqs.Tests.Registration;

/// <summary>What empty objects, empty texts and null mean in a file.</summary>
public class JsonConfigurationTests
{
    [Theory]
    [InlineData("""{"Buffer":{"Enabled":true}}""", true)]
    [InlineData("""{"buffer":{"enabled":true}}""", true)]
    [InlineData("""{"Buffer":{"MaxMessages":1}}""", true)]
    [InlineData("""{"Buffer":{"Enabled":false}}""", false)]
    [InlineData("{}", null)]
    public void A_buffer_is_wanted_where_options_for_it_are_given(string queue, bool? enabled) =>
        Assert.Equal(enabled, Read($$$"""{"Queues":{"x":{{{queue}}}}}""").Queues["X"].Buffer?.Enabled);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")] // .NET's provider keeps null for an empty object too
    public void An_empty_buffer_is_neither_one_nor_none(string buffer) => Assert.Equal(
        ["""TypedSqs:Queues:x:Buffer: is empty or null; it must be an object such as { "Enabled": true }."""],
        Assert.Throws<OptionsValidationException>(() => Read($$"""{"Queues":{"x":{"Buffer":{{buffer}} } } }""")).Failures);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"Queues":{}}""")]
    [InlineData("""{"Queues":null}""")]
    public void An_empty_section_is_no_fault(string json) => Assert.Empty(Read(json).Queues);

    [Fact]
    public void What_is_empty_leaves_a_default_and_null_takes_away()
    {
        var options = Read(
            """{"CheckQueuesOnStart":"","Queues":{"x":{"QueueName":null,"MaxMessageBytes":null,"Buffer":{"MaxMessages":null,"Linger":""}}}}""",
            static options => options.Queues["x"] = new QueueOptions { QueueName = "y", MaxMessageBytes = 2_000 });

        var queue = options.Queues["x"];
        Assert.Equal((false, null, null), (options.CheckQueuesOnStart, queue.QueueName, queue.MaxMessageBytes));
        Assert.Equal((10_000, TimeSpan.FromMilliseconds(5)), (queue.Buffer!.MaxMessages, queue.Buffer.Linger));
    }

    [Fact]
    public void A_section_adds_to_what_code_set()
    {
        var options = Read(
            """{"Queues":{"x":{"MaxMessageBytes":2000,"Buffer":{"MaxMessages":7}}}}""",
            static options => options.Queues["x"] = new QueueOptions { QueueName = "y", Buffer = new BufferOptions { MaxBytes = 2_000_000 } });

        var queue = options.Queues["x"];
        Assert.Equal(("y", 2_000), (queue.QueueName, queue.MaxMessageBytes));
        Assert.Equal((7, 2_000_000), (queue.Buffer!.MaxMessages, queue.Buffer.MaxBytes));
    }

    private static TypedSqsOptions Read(string json, Action<TypedSqsOptions>? before = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"TypedSqs":{{json}}}"""));
        var section = new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("TypedSqs");
        using var provider = new ServiceCollection().AddTypedSqs(before ?? (static _ => { })).AddTypedSqs(section).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TypedSqsOptions>>().Value;
    }
}
