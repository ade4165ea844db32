namespace TypedSqs.Generators.Tests.Emission;

/// <summary>What an override has of the property that it overrides: each attribute that it does not have itself.</summary>
public sealed class InheritedAttributeTests
{
    [Theory]
    [InlineData("", "Message group id: <c>Text</c>.")]
    [InlineData("[MaxChars(20)]", "Message group id: <c>Text</c>.")]
    [InlineData("[MaxChars(20), MaxBytes(50)]", "Message group id: <c>Text</c>.")]
    [InlineData("[MessageAttribute]", "Message group id: <c>Text</c>.")]
    public void A_group_id_stays_one(string own, string fact) => Assert.Contains(fact, Emitted("MessageGroupId", own), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("[MaxChars(20)]")]
    [InlineData("[MessageGroupId]")]
    public void What_is_kept_out_of_the_body_stays_out_of_it(string own)
    {
        string emitted = Emitted("MessageAttribute(\"secret\", ExcludeFromBody = true)", own);

        Assert.Contains("Message attributes: <c>secret</c> (String).", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Text\"u8", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_it_has_itself_is_taken_as_it_stands_there()
    {
        string emitted = Emitted("MessageAttribute(\"secret\", ExcludeFromBody = true)", "[MessageAttribute(\"open\")]");

        Assert.Contains("Message attributes: <c>open</c> (String).", emitted, StringComparison.Ordinal);
        Assert.Contains("\"Text\"u8", emitted, StringComparison.Ordinal);
    }

    private static string Emitted(string inherited, string own) => GeneratorHarness.Run($$"""
        public abstract class Base { [{{inherited}}] public virtual string Text { get; set; } = ""; }
        public abstract class Middle : Base { public override string Text { get; set; } = ""; }
        [QueueMessage("orders")] public partial class OrderPlaced : Middle { {{own}} public override string Text { get; set; } = ""; public int Number { get; set; } }
        """).Text("OrderPlaced");
}
