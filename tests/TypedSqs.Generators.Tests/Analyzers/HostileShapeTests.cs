namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>Odd but legal messages: no rule is reported, and what is generated compiles.</summary>
public sealed class HostileShapeTests
{
    [Theory]
    [InlineData("A message derived from a message", """
        [QueueMessage("a")] public partial record A([MessageAttribute] int X);
        [QueueMessage("b")] public sealed partial record B(int X, int Y) : A(X);
        """)]
    [InlineData("An override without the attribute of its base", """
        public abstract class Event { [MessageGroupId] public abstract string Id { get; } [MessageAttribute] public virtual int Kind => 1; }
        [QueueMessage("a")] public partial class A : Event { public override string Id => "x"; public override int Kind => 2; }
        """)]
    [InlineData("An override that is written though its base is ignored", """
        public abstract class Event { [JsonIgnore] public virtual object? Data => null; }
        [QueueMessage("a")] public partial class A : Event { [JsonIgnore] public override object? Data => 1; public int X { get; set; } }
        """)]
    [InlineData("A message nested in a message", """
        [QueueMessage("a")] public partial record A(int X) { [QueueMessage("b")] public partial record B(int Y); }
        """)]
    [InlineData("A message that contains itself", """
        [QueueMessage("a")] public partial record A(int X, A? Parent, List<A> Children, Dictionary<string, A?> ByName);
        """)]
    [InlineData("A generic type within it", """
        public sealed record Page<T>(T[] Items, Page<T>? Next);
        [QueueMessage("a")] public partial record A(Page<int> P, Page<string?> Q, Page<Page<int>>? R);
        """)]
    [InlineData("Two types of one name", """
        namespace N1 { public sealed record Line(int A); }
        namespace N2 { public sealed record Line(int B); }
        namespace N3 { [QueueMessage("a")] public partial record A(N1.Line X, N2.Line Y, List<N1.Line> Xs, List<N2.Line> Ys); }
        """)]
    [InlineData("A property named like its type", """
        public sealed record Line(int X);
        [QueueMessage("a")] public partial record A(Line Line, DayOfWeek DayOfWeek);
        """)]
    [InlineData("A base that is generic over the message", """
        public abstract record Event<TSelf>(Guid Id) where TSelf : Event<TSelf>;
        [QueueMessage("a")] public sealed partial record A(Guid Id) : Event<A>(Id);
        """)]
    [InlineData("Private types beside a private message", """
        public partial class Outer
        {
            private sealed record Line(int X);
            private enum Kind { New }
            [QueueMessage("a")] private sealed partial record A(Line Line, List<Line> Lines, [MessageAttribute] Kind Kind);
        }
        """)]
    [InlineData("A protected message", """
        public partial class Outer { [QueueMessage("a")] protected sealed partial record A(int X); [QueueMessage("b")] protected internal sealed partial record B(int X); }
        """)]
    [InlineData("No property at all", """
        [QueueMessage("a")] public partial record A; [QueueMessage("b")] public partial class B; [QueueMessage("c")] public partial struct C;
        """)]
    [InlineData("A property returned by reference", """
        [QueueMessage("a")] public partial class A { private int _x; [MessageAttribute] public ref readonly int X => ref _x; }
        """)]
    [InlineData("A user's namespace named like the library", """
        namespace Shop.TypedSqs { [QueueMessage("a")] public sealed partial record A([MessageAttribute] int X); }
        """)]
    [InlineData("A hidden property of another type, both written", """
        public abstract class Event { [JsonPropertyName("base")] public string? Id { get; set; } }
        [QueueMessage("a")] public partial class A : Event { [MessageAttribute] public new int Id { get; set; } }
        """)]
    [InlineData("A required member and an init accessor", """
        [QueueMessage("a")] public partial class A { public required string X { get; init; } public int Y { get; private protected set; } }
        """)]
    [InlineData("Members of an enum that differ in casing, and duplicates", """
        public enum Kind : ulong { New = 1, NEW = 2, Fresh = 1, Max = ulong.MaxValue }
        [QueueMessage("a")] public partial record A([MessageAttribute] Kind X, [MessageAttribute("n", DataType = "Number")] Kind? Y);
        """)]
    [InlineData("A static constructor, constants, events and operators", """
        [QueueMessage("a")]
        public partial class A
        {
            static A() { }
            public const int Limit = 1;
            public event EventHandler? Changed { add { } remove { } }
            public static A operator +(A a, A b) => a ?? b;
            public int X { get; set; }
        }
        """)]
    [InlineData("Members, types and messages that warn with an id of their own", """
        public sealed class Old { [Obsolete("Gone.", DiagnosticId = "OLD1")] public int A { get; set; } [System.Diagnostics.CodeAnalysis.Experimental("NEW1")] public int B { get; set; } }
        [System.Diagnostics.CodeAnalysis.Experimental("NEW2")] public sealed class New { public int X { get; set; } }
        #pragma warning disable NEW2
        [QueueMessage("a")] public partial record A(Old Old, New New, New[] News)
        {
            [MessageAttribute, JsonIgnore, System.Diagnostics.CodeAnalysis.Experimental("NEW3")] public int N { get; set; }
            public int M { [Obsolete("Gone.", DiagnosticId = "OLD2")] get; set; }
        }
        [System.Diagnostics.CodeAnalysis.Experimental("NEW4")] [QueueMessage("b")] public sealed partial record B(int X);
        """)]
    [InlineData("Members of an enum whose names are errors", """
        public enum Kind : sbyte { [Obsolete("Gone.", true)] Gone = -1, [System.Diagnostics.CodeAnalysis.Experimental("NEW1")] New, Here }
        [QueueMessage("a")] public partial record A([MessageAttribute] Kind Kind);
        """)]
    [InlineData("An assembly that is CLS compliant", """
        [assembly: CLSCompliant(true)]
        [QueueMessage("a")] public sealed partial record A([MessageAttribute] int X, object Y);
        [QueueMessage("b.fifo")] public partial struct B { [MessageGroupId, MessageDeduplicationId] public string Id { get; set; } }
        public static partial class Outer { [QueueMessage("c")] public sealed partial record C([MessageBody] string Text); }
        [JsonSerializable(typeof(object))] internal sealed partial class Json : JsonSerializerContext;
        """)]
    public Task An_odd_message_is_generated(string what, string source)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(what);
        return Rule.AcceptsAsync(source);
    }
}
