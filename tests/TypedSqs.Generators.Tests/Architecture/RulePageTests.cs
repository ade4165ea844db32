using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Tests.Analyzers;

namespace TypedSqs.Generators.Tests.Architecture;

/// <summary>What the pages show is so.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Headings = ["Why", "Before", "After", "When it stays quiet", "Configure"];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    public static TheoryData<string> Refusing => [.. MessageRules.All.Select(rule => rule.Id)];

    public static TheoryData<string> Reporting => [.. SizeRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Refusing))]
    public Task What_stands_under_Before_is_refused_by_that_rule_alone(string id) => Rule.RefusesAsync(id, RulePage.Code(id, "Before"));

    [Theory]
    [MemberData(nameof(Reporting))]
    public Task Or_is_reported_by_that_rule_alone(string id) => Rule.ReportsAsync(id, RulePage.Code(id, "Before"));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task What_stands_under_After_is_generated(string id) => Rule.AcceptsAsync(TestCompilation.Create(RulePage.Code(id, "After")).WithRule(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_page_has_the_same_sections_and_names_its_own_id(string id)
    {
        string text = RulePage.Text(id);

        Assert.Equal(Headings, text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.Contains($"dotnet_diagnostic.{id}.severity", text, StringComparison.Ordinal);
        Assert.Contains($"#pragma warning disable {id}`", text, StringComparison.Ordinal);
        Assert.Contains("](https://", text, StringComparison.Ordinal);
    }
}
