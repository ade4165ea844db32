using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TypedSqs.Local.Tests.Table;

/// <summary>Every rule for producers, one case each. All rows of the table are answered: none is left out.</summary>
public sealed partial class SqsTableTests
{
    private const string UnverifiedHeading = "## What is unverified";

    private static readonly Row[] Rows =
    [
        .. QueueRows.All, .. SizeRows.All, .. CharacterRows.All, .. AttributeRows.All, .. AttributeValueRows.All, .. SystemAttributeRows.All,
        .. DelayRows.All, .. FifoRows.All, .. DeduplicationRows.All, .. BatchRows.All, .. BatchEntryRows.All, .. WireRows.All,
    ];

    public static TheoryData<string> Rules => [.. Rows.Select(row => row.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Answers_as_SQS_does(string rule)
    {
        var row = Rows.Single(row => row.Rule == rule);
        await using var lab = await Lab.StartAsync();

        string observed = await row.Observe(lab);

        Assert.True(row.Expected == observed, $"{rule}: expected {row.Expected}, got {observed} {lab.Last.Text}");
        if (row.Text is not null)
        {
            Assert.Equal(row.Text, lab.Last.Text);
        }

        if (ErrorShapes.TryGetValue(row.Expected, out string? shape))
        {
            Assert.Equal(HttpStatusCode.BadRequest, lab.Last.Status);
            Assert.Equal(shape, lab.Last.Type);
            Assert.Equal(row.Expected + ";Sender", lab.Last.QueryError);
        }
    }

    [Fact]
    public void What_nobody_has_recorded_is_listed_as_unverified()
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/local-sqs.md")); // it is in a directory
        string section = page[page.IndexOf(UnverifiedHeading, StringComparison.Ordinal)..];
        var listed = section.Split('\n').Where(line => line.StartsWith('|')).SelectMany(line => RuleName().Matches(line.Split('|')[^2])).Select(match => match.Groups[1].Value);
        Assert.Equal(Rows.Where(row => row.IsUnverified).Select(row => row.Rule).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex RuleName();

    /// <summary>What stands in <c>__type</c> for each code.</summary>
    private static readonly Dictionary<string, string> ErrorShapes = new()
    {
        [Row.InvalidParameterValue] = "com.amazon.coral.service#InvalidParameterValueException",
        [Row.MissingParameter] = "com.amazon.coral.service#MissingRequiredParameterException",
        [Row.InvalidMessageContents] = "com.amazonaws.sqs#InvalidMessageContents",
        ["InvalidAttributeValue"] = "com.amazonaws.sqs#InvalidAttributeValue",
        [Row.Sqs + "NonExistentQueue"] = "com.amazonaws.sqs#QueueDoesNotExist",
        [Row.Sqs + "EmptyBatchRequest"] = "com.amazonaws.sqs#EmptyBatchRequest",
        [Row.Sqs + "TooManyEntriesInBatchRequest"] = "com.amazonaws.sqs#TooManyEntriesInBatchRequest",
        [Row.Sqs + "BatchEntryIdsNotDistinct"] = "com.amazonaws.sqs#BatchEntryIdsNotDistinct",
        [Row.Sqs + "InvalidBatchEntryId"] = "com.amazonaws.sqs#InvalidBatchEntryId",
        [Row.Sqs + "BatchRequestTooLong"] = "com.amazonaws.sqs#BatchRequestTooLong",
    };
}
