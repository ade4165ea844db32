using System.Text.RegularExpressions;

namespace TypedSqs.Tests.Batching;

/// <summary>
/// What a buffered queue promises has nineteen rows, and each has tests that are named after it: cancelling (1, 1b, 2), faults (3 to 8c), order
/// (9 to 9c), the end (10, 11), bounds (12 to 16), flushing (17), continuations and context (18), copies (19).
/// </summary>
public partial class PromiseTests
{
    private static readonly string[] Rows =
    [
        "1", "1b", "2", "3", "4", "5", "6", "6b", "7", "8", "8b", "8c", "9", "9b", "9c", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
    ];

    [Fact]
    public void Each_row_of_the_promise_has_a_test()
    {
        var tested = typeof(PromiseTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => Row().Match(method.Name)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(Rows.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^Row_([0-9]+[bc]?)_")]
    private static partial Regex Row();
}
