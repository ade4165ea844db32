namespace TypedSqs.Tests.SharedRules;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("Author")]
    [InlineData("a.b-c_D9")]
    [InlineData("AWSx")]
    [InlineData("AmazonFoo")]
    [InlineData("x.AWS.y")]
    public void Attribute_names(string name) => Assert.Null(AttributeNameRules.Check(name));

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a!")]
    [InlineData("AWS.x")]
    [InlineData("aWs.x")]
    [InlineData("AMAZON.x")]
    public void Attribute_names_that_SQS_refuses(string name) => Assert.NotNull(AttributeNameRules.Check(name));

    [Fact]
    public void Attribute_names_have_at_most_256_characters()
    {
        Assert.Null(AttributeNameRules.Check(new string('a', 256)));
        Assert.NotNull(AttributeNameRules.Check(new string('a', 257)));
    }

    [Theory]
    [InlineData("String")]
    [InlineData("Number.int")]
    [InlineData("Binary.gif.89a")]
    [InlineData("String.ä b")]
    public void Data_types(string dataType) => Assert.Null(DataTypeRules.Check(dataType));

    [Theory]
    [InlineData("")]
    [InlineData("string")]
    [InlineData("StringX")]
    [InlineData("Numbers")]
    [InlineData("Number.")]
    [InlineData("Boolean")]
    [InlineData("String.\u0001")]
    [InlineData("String.\uFFFE")]
    public void Data_types_that_SQS_refuses(string dataType) => Assert.NotNull(DataTypeRules.Check(dataType));

    [Fact]
    public void Data_types_have_at_most_256_characters()
    {
        Assert.Null(DataTypeRules.Check("String." + new string('a', 249)));
        Assert.NotNull(DataTypeRules.Check("String." + new string('a', 250)));
    }

    [Theory]
    [InlineData("orders", false)]
    [InlineData("Orders-2_x.fifo", true)]
    public void Queue_names(string name, bool isFifo)
    {
        Assert.Null(QueueNameRules.Check(name));
        Assert.Equal(isFifo, QueueNameRules.IsFifo(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".fifo")]
    [InlineData("a.b")]
    [InlineData("a.fifo.fifo")]
    [InlineData("orders.FIFO")]
    [InlineData("https://sqs.eu-west-1.amazonaws.com/123456789012/orders")]
    [InlineData("ä")]
    public void Queue_names_that_SQS_refuses(string name) => Assert.NotNull(QueueNameRules.Check(name));

    [Fact]
    public void Queue_names_have_at_most_80_characters()
    {
        Assert.Null(QueueNameRules.Check(new string('a', 80)));
        Assert.NotNull(QueueNameRules.Check(new string('a', 81)));
        Assert.Null(QueueNameRules.Check(new string('a', 75) + ".fifo"));
        Assert.NotNull(QueueNameRules.Check(new string('a', 76) + ".fifo"));
    }

    [Fact]
    public void Ids_are_made_of_the_printable_characters_of_ASCII()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal(c is >= 0x21 and <= 0x7E, IdRules.Check(((char)c).ToString()) is null);
        }
    }
}
