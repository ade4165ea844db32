using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class HashDeduplicationIdTests
{
    private readonly HashDeduplicationIdFix _fix = new();

    [Fact]
    public async Task The_id_becomes_a_hash_of_all_that_stays_the_same() => Assert.Equal(
        "[QueueMessage(\"a.fifo\")]\n[MessageDeduplicationId(nameof(OrderId), nameof(Kind))]\npublic partial record A([MessageGroupId] int OrderId, string Kind)\n{\n    public Guid Id { get; init; } = Guid.NewGuid();\n}\n",
        await Fix.OneAsync(
            _fix,
            "TSQS217",
            "[QueueMessage(\"a.fifo\")]\npublic partial record A([MessageGroupId] int OrderId, string Kind)\n{\n    [MessageDeduplicationId]\n    public Guid Id { get; init; } = Guid.NewGuid();\n}\n"));

    [Fact]
    public async Task Or_of_one_property() => Assert.Equal(
        "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(Kind))] public partial record A([MessageGroupId] int OrderId, string Kind) { public Guid Id { get; init; } = Guid.NewGuid(); }",
        await Fix.OneAsync(
            _fix,
            "TSQS217",
            "[QueueMessage(\"a.fifo\")] public partial record A([MessageGroupId] int OrderId, string Kind) { [MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }",
            choice: 2));

    [Fact]
    public async Task A_keyword_keeps_its_sign() => Assert.Equal(
        "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(@event))] public partial record A([MessageGroupId] string @event) { public Guid Id { get; init; } = Guid.NewGuid(); }",
        await Fix.OneAsync(
            _fix,
            "TSQS217",
            "[QueueMessage(\"a.fifo\")] public partial record A([MessageGroupId] string @event) { [MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }"));

    [Fact]
    public async Task A_hash_with_something_random_in_it_gets_other_properties() => Assert.Equal(
        "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(OrderId))] public partial record A([MessageGroupId] int OrderId) { public Guid Id { get; init; } = Guid.NewGuid(); }",
        await Fix.OneAsync(
            _fix,
            "TSQS217",
            "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(Id))] public partial record A([MessageGroupId] int OrderId) { public Guid Id { get; init; } = Guid.NewGuid(); }"));

    [Fact]
    public async Task Fix_all_takes_all_properties_of_each_message_and_removes_each_part_of_the_old_id()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS217",
            FixAllScope.Project,
            [
                "[QueueMessage(\"a.fifo\")] public partial record A([MessageGroupId] int Id, [MessageDeduplicationId(Order = 1)] int Part) { [MessageDeduplicationId] public Guid Try { get; init; } = Guid.NewGuid(); }",
                "[QueueMessage(\"b.fifo\")] public partial record B([MessageGroupId] int Id, int Part) { [MessageDeduplicationId] public DateTime At { get; init; } = DateTime.UtcNow; }",
            ]);

        Assert.Equal(
            [
                "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(Id), nameof(Part))] public partial record A([MessageGroupId] int Id, int Part) { public Guid Try { get; init; } = Guid.NewGuid(); }",
                "[QueueMessage(\"b.fifo\"), MessageDeduplicationId(nameof(Id), nameof(Part))] public partial record B([MessageGroupId] int Id, int Part) { public DateTime At { get; init; } = DateTime.UtcNow; }",
            ],
            sources);
    }

    [Fact]
    public async Task Nothing_is_offered_where_all_is_random() => Assert.Empty(await Fix.OffersAsync(
        _fix, "TSQS217", "[QueueMessage(\"a.fifo\")] public partial record A { [MessageGroupId, MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }"));

    [Fact]
    public async Task An_id_of_a_base_becomes_a_hash_of_the_one_message_that_has_it() => Assert.Equal(
        [
            "public abstract record Event(int Tenant) { public Guid Id { get; init; } = Guid.NewGuid(); }",
            "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(OrderId), nameof(Tenant))] public partial record A([MessageGroupId] int OrderId, int Tenant) : Event(Tenant);",
        ],
        await Fix.OneAsync(
            _fix,
            "TSQS217",
            [
                "public abstract record Event(int Tenant) { [MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }",
                "[QueueMessage(\"a.fifo\")] public partial record A([MessageGroupId] int OrderId, int Tenant) : Event(Tenant);",
            ]));

    [Fact]
    public async Task Where_several_messages_have_it_each_gets_a_hash_of_its_own() => Assert.Equal(
        [
            "public abstract record Event { public Guid Id { get; init; } = Guid.NewGuid(); }",
            "[QueueMessage(\"a.fifo\"), MessageDeduplicationId(nameof(OrderId))] public partial record A([MessageGroupId] int OrderId) : Event;",
            "[QueueMessage(\"b.fifo\"), MessageDeduplicationId(nameof(Customer), nameof(Part))] public partial record B([MessageGroupId] string Customer, int Part) : Event;",
        ],
        await Fix.OneAsync(
            _fix,
            "TSQS217",
            [
                "public abstract record Event { [MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }",
                "[QueueMessage(\"a.fifo\")] public partial record A([MessageGroupId] int OrderId) : Event;",
                "[QueueMessage(\"b.fifo\")] public partial record B([MessageGroupId] string Customer, int Part) : Event;",
            ]));

    [Fact]
    public async Task Nothing_is_offered_where_a_message_has_nothing_else() => Assert.Empty(await Fix.OffersAsync(
        _fix,
        "TSQS217",
        "public abstract record Event { [MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }",
        "[QueueMessage(\"a.fifo\")] public partial record A([MessageGroupId] int OrderId) : Event;",
        "[QueueMessage(\"b.fifo\")] public partial record B([MessageGroupId] string? Customer) : Event;"));

    [Theory]
    [InlineData("public Guid Other { get; init; } = Guid.CreateVersion7();")]
    [InlineData("public Guid Other { get => Guid.NewGuid(); }")]
    [InlineData("public int Other { get; } public A() { Other = Environment.TickCount; }")]
    [InlineData("public string Other { get; } public A(string? other) => Other = other ?? string.Concat(new[] { 1 }.Select(_ => Guid.NewGuid()));")]
    public async Task What_is_as_random_is_no_choice(string member) => Assert.Equal(
        ["Make the deduplication id a hash of 'OrderId'"], await Fix.OffersAsync(_fix, "TSQS217", Class(member)));

    [Theory]
    [InlineData("public string Other { get; init; } = Mine.Guid.NewGuid();")]
    [InlineData("public string Other { get; init; } = nameof(Guid.NewGuid);")]
    [InlineData("public int Other { get; init; } public static Guid New() => Guid.NewGuid();")]
    public async Task What_only_looks_random_is_one(string member) =>
        Assert.Contains("Make the deduplication id a hash of 'Other'", await Fix.OffersAsync(_fix, "TSQS217", Class(member)));

    private static string Class(string member) =>
        $"using System.Linq; [QueueMessage(\"a.fifo\")] public partial class A {{ [MessageGroupId] public int OrderId {{ get; init; }} [MessageDeduplicationId] public Guid Id {{ get; }} = Guid.NewGuid(); {member} }} "
        + "namespace Mine { public static class Guid { public static string NewGuid() => \"1\"; } }";
}
