using TypedSqs.Generators.Tests.Sizing;

namespace TypedSqs.Generators.Tests.Emission;

/// <summary>An immutable array that nobody has set throws when it is enumerated: it is refused by its name before.</summary>
public sealed class UnsetArrayTests
{
    [Theory]
    [InlineData("public sealed partial record M(System.Collections.Immutable.ImmutableArray<string> Tags);", "new(Tags: default)", "Tags")]
    [InlineData("public sealed partial record M(System.Collections.Immutable.ImmutableArray<string>? Tags);", "new(default(System.Collections.Immutable.ImmutableArray<string>))", "Tags")]
    [InlineData("public sealed partial record M(List<System.Collections.Immutable.ImmutableArray<int>> Rows);", "new([[1], default])", "Rows[1]")]
    public void It_is_refused_by_its_name(string declaration, string value, string property)
    {
        using var messages = new WeighedMessages([(declaration, [("Unset", value)])]);

        TypedSqsException refusal = Assert.Throws<TypedSqsException>(() => messages[declaration].Encode("Unset"));

        Assert.Equal((SendFailureReason.NotSerializable, property), (refusal.Reason, refusal.Property));
        Assert.Equal(
            $"The message was not sent: {property} is an ImmutableArray that was never set, which System.Text.Json refuses; set it, to [] where it has no items.", refusal.Message);
    }
}
