using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>One message that cannot be generated never takes the output of the others with it.</summary>
public sealed class BadMessageTests
{
    private const string Good = """
        namespace Shop;

        [QueueMessage("good")]
        public sealed partial record Good(int Number);
        """;

    /// <summary>Messages that cannot be generated, by the rules of C#, of SQS or of the library; some are not even complete.</summary>
    public static TheoryData<string> BadMessages =>
    [
        """[QueueMessage("bad")] public sealed record Bad(int Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad<T>(T Number);""",
        """[QueueMessage("bad")] public abstract partial record Bad;""",
        """[QueueMessage("bad")] public static partial class Bad;""",
        """[QueueMessage("bad")] public ref partial struct Bad;""",
        """[QueueMessage("bad")] file sealed partial record Bad(int Number);""",
        """[QueueMessage("bad")] public partial interface IBad;""",
        """[QueueMessage("bad")] public enum Bad""",
        """public class Outer { [QueueMessage("bad")] public sealed partial record Bad(int Number); }""",
        """public partial class Outer<T> { [QueueMessage("bad")] public sealed partial record Bad(int Number); }""",
        """[QueueMessage] public sealed partial record Bad(int Number);""",
        """[QueueMessage(null!)] public sealed partial record Bad(int Number);""",
        """[QueueMessage("")] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad", MaxMessageBytes = -1)] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad", JsonContext = typeof(string))] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad", JsonContext = typeof(Missing))] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad", JsonPropertyNamingPolicy = (JsonKnownNamingPolicy)99)] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad(object Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad(Missing Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad((int, int) Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad(int[,] Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad([MessageAttribute(null)] int[] Number, [MessageGroupId] object A, [DelaySeconds] string D);""",
        """[QueueMessage("bad")] public sealed partial record Bad(int Number, int Number);""",
        """[QueueMessage("bad")] [MessageDeduplicationId(null!)] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad")] [MessageDeduplicationId("Nowhere")] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad")] [ConstantMessageAttribute(null!, null!)] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad : Bad;""",
        """[QueueMessage("bad")] public sealed partial record""",
        """[QueueMessage("bad"] public sealed partial record Bad(int Number""",
        """[QueueMessage("bad")] [QueueMessage("worse")] public sealed partial record Bad(int Number);""",
        """[QueueMessage("bad")] public sealed partial record Bad; [QueueMessage("worse")] public sealed partial record Bad;""",
        """[QueueMessage("bad", JsonContext = typeof(Missing.))] public sealed partial record Bad(object Number);""",
        """[QueueMessage("one")] public sealed partial record Good(int Number);""",
    ];

    [Theory]
    [MemberData(nameof(BadMessages))]
    public void The_good_message_is_still_emitted(string bad)
    {
        CSharpCompilation good = TestCompilation.Create(Good);
        string expected = GeneratorHarness.Run(good).Text("Shop.Good");

        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(good.Add("namespace Other;\n" + bad), TestContext.Current.CancellationToken);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal(expected, Assert.Single(result.GeneratedSources, source => source.HintName == "Shop.Good.TypedSqs.g.cs").SourceText.ToString());
    }

    [Fact]
    public void A_message_that_goes_bad_and_comes_back_leaves_the_other_alone()
    {
        const string A = "namespace Shop;\n[QueueMessage(\"a\")] public sealed partial record A(int Number);";
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation before = TestCompilation.Create(A, Good);
        CSharpCompilation broken = before.Edit(0, A.Replace("partial ", "", StringComparison.Ordinal));

        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, cancellationToken).RunGenerators(broken, cancellationToken);
        Assert.Equal(["Shop.Good.TypedSqs.g.cs"], Hints(driver));

        driver = driver.RunGenerators(before, cancellationToken);
        Assert.Equal(["Shop.A.TypedSqs.g.cs", "Shop.Good.TypedSqs.g.cs"], Hints(driver).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Hints(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName);
}
