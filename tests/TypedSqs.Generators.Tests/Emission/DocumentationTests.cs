namespace TypedSqs.Generators.Tests.Emission;

/// <summary>What an editor shows who hovers over a message, in <c>IProducer&lt;OrderPlaced&gt;</c> too, and over its producer.</summary>
public sealed class DocumentationTests
{
    private const string Source = """
        using TypedSqs;
        namespace Shop;
        /// <summary>A customer has ordered.</summary>
        /// <remarks>Since the shop exists.</remarks>
        [QueueMessage("orders.fifo", ContentBasedDeduplication = true)]
        public sealed partial record OrderPlaced([MessageGroupId, MessageAttribute, MaxChars(40)] string Customer, [MaxChars(200)] string Note);
        """;

    [Fact]
    public void A_message_shows_what_its_author_says_and_where_it_goes()
    {
        string docs = DocumentationOf("Shop.OrderPlaced");

        Assert.Contains("<summary>A customer has ordered.</summary>", docs, StringComparison.Ordinal);
        Assert.Contains("Since the shop exists.", docs, StringComparison.Ordinal);
        Assert.Contains("the Amazon SQS FIFO queue <c>orders.fifo</c> by <see cref=\"T:Shop.OrderPlacedProducer\"/>", docs, StringComparison.Ordinal);
        Assert.Contains("at most 262,144 bytes, body and attributes together; proven: never more than ", docs, StringComparison.Ordinal);
        Assert.Contains("Message attributes: <c>Customer</c> (String).", docs, StringComparison.Ordinal);
    }

    [Fact]
    public void A_producer_shows_all_that_is_declared()
    {
        string docs = DocumentationOf("Shop.OrderPlacedProducer");

        Assert.Contains("<see cref=\"T:Shop.OrderPlaced\"/> messages to the Amazon SQS FIFO queue <c>orders.fifo</c>.", docs, StringComparison.Ordinal);
        Assert.Contains("proven: never more than ", docs, StringComparison.Ordinal);
        Assert.Contains("Message group id: <c>Customer</c>.", docs, StringComparison.Ordinal);
        Assert.Contains("Deduplication: by the content of the body.", docs, StringComparison.Ordinal);
        Assert.Contains("Message attributes: <c>Customer</c> (String).", docs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("String.List<int>")]
    [InlineData("String.R&D")]
    [InlineData("String.x\npublic static class Injected;\n//")]
    [InlineData("String.x\u2028public static class Injected;//")]
    [InlineData("String.x\u0085public static class Injected;//")]
    public void A_label_of_a_data_type_stays_a_text(string dataType)
    {
        string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(dataType, quote: true);
        GeneratorRun run = GeneratorHarness.Run($"""
            [QueueMessage("orders"), ConstantMessageAttribute("b", "c", DataType = {literal})]
            public sealed partial record OrderPlaced([MessageAttribute(DataType = {literal})] string Kind);
            """);

        string docs = run.Output.GetTypeByMetadataName("OrderPlaced")!.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!;
        string text = System.Xml.Linq.XElement.Parse(docs).Value;
        Assert.Contains($"Kind ({dataType}), b ({dataType}, constant).", text, StringComparison.Ordinal);
        Assert.Null(run.Output.GetTypeByMetadataName("Injected"));
    }

    private static string DocumentationOf(string type)
        => GeneratorHarness.Run(Source).Output.GetTypeByMetadataName(type)!.GetDocumentationCommentXml(expandIncludes: true)!;
}
