namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS308Tests
{
    private const string Twice = "a message that is sent again gets another id, and is delivered twice; take the id from the data";
    private const string NoOrder = "each message is a group of its own, and nothing is kept in order; take the id from the data";

    [Theory]
    [InlineData("MessageDeduplicationId = Guid.NewGuid().ToString()", "Guid.NewGuid().ToString()", "MessageDeduplicationId", "Guid.NewGuid", Twice)]
    [InlineData("MessageDeduplicationId = $\"{text}-{DateTime.UtcNow.Ticks}\"", "$\"{text}-{DateTime.UtcNow.Ticks}\"", "MessageDeduplicationId", "DateTime.UtcNow", Twice)]
    [InlineData("MessageGroupId = Guid.CreateVersion7().ToString()", "Guid.CreateVersion7().ToString()", "MessageGroupId", "Guid.CreateVersion7", NoOrder)]
    public async Task What_is_new_for_each_send_is_reported_where_it_is_set(string option, string value, string id, string source, string consequence)
    {
        Finding finding = await Rule.ReportsAsync("TSQS308", Calls.Source($"fifo.SendAsync(new(\"c\"), new SendOptions {{ {option} }})"));

        Assert.Equal((value, $"{id} of this send of 'Fifo' comes from {source}: {consequence}"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { MessageDeduplicationId = text, MessageGroupId = \"all\" })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { MessageDeduplicationId = nameof(Guid.NewGuid) })")]
    [InlineData("plain.SendAsync(new(1), new SendOptions { MessageGroupId = Guid.NewGuid().ToString() })")]
    public Task What_stays_the_same_is_fine(string send) => Rule.IsQuietAsync(Calls.Source(send));
}
