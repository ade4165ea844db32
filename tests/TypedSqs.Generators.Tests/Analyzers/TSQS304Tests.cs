namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS304Tests
{
    private const string Message =
        "'Tick' is a struct: under Native AOT a container cannot close IProducer<> over it; add services.AddProducer<Tick>()";

    [Theory]
    [InlineData("public sealed class Clock(IProducer<Tick> producer) { public object It => producer; }", "producer")]
    [InlineData("public sealed class Clock { public Clock(IProducer<Tick> producer) => It = producer; public object It { get; } }", "producer")]
    [InlineData("public static class Clock { public static object Of(IServiceProvider services) => services.GetRequiredService<IProducer<Tick>>(); }", "services.GetRequiredService<IProducer<Tick>>()")]
    [InlineData("public static class Clock { public static object? Of(IServiceProvider services) => services.GetService(typeof(IProducer<Tick>)); }", "services.GetService(typeof(IProducer<Tick>))")]
    [InlineData("public static class Clock { public static void Map() => Host.Map((IProducer<Tick> producer) => producer.ToString()); }", "producer")]
    [InlineData("public static class Clock { public static void Map() => Host.Map(Handle); static void Handle(IProducer<Tick> producer) { } }", "producer")]
    public async Task A_container_that_is_asked_for_a_producer_of_a_struct_is_reported(string code, string text)
    {
        Finding finding = await Rule.ReportsAsync("TSQS304", Source(code));

        Assert.Equal((text, Message), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task It_is_said_once_and_at_the_first_place() => Assert.Equal(1, (await Rule.ReportsAsync("TSQS304", """
        public sealed class A(IProducer<Tick> producer) { public object It => producer; }
        public sealed class B(IProducer<Tick> producer) { public object It => producer; }
        [QueueMessage("ticks")] public readonly partial record struct Tick(int Number);
        """)).Line);

    [Theory]
    [InlineData("public sealed class Clock(IProducer<Tock> producer) { public object It => producer; }")]
    [InlineData("public sealed class Clock(IProducer<Tick> producer) { public object It => producer; public static void Add() => Host.AddProducer<Tick>(); }")]
    [InlineData("public sealed class Clock(IProducer<Tick> producer) { public object It => producer; public static void Add() => Host.AddSingleton<IProducer<Tick>>(); }")]
    [InlineData("public static class Clock { public static void Run(IProducer<Tick> producer) => producer.ToString(); }")]
    [InlineData("public static class Clock { public static Func<IProducer<Tick>, object> Own => (IProducer<Tick> producer) => producer; }")]
    public Task A_class_a_registration_and_a_call_of_ones_own_are_fine(string code) => Rule.IsQuietAsync(Source(code));

    [Fact]
    public async Task Without_Native_AOT_it_is_fine() => Assert.Empty(await Rule.FindAllAsync(
        TestCompilation.Create(Source("public sealed class Clock(IProducer<Tick> producer) { public object It => producer; }")), isAot: false));

    private static string Source(string code) => $$"""
        {{code}}
        [QueueMessage("ticks")] public readonly partial record struct Tick(int Number);
        [QueueMessage("tocks")] public sealed partial record Tock(int Number);
        public static class Host
        {
            public static void Map(Delegate handler) { }
            public static void AddProducer<T>() { }
            public static void AddSingleton<T>() { }
            public static T GetRequiredService<T>(this IServiceProvider services) => (T)services.GetService(typeof(T))!;
        }
        """;
}
