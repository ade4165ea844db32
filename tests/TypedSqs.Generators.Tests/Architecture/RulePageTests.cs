using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Tests.Analyzers;

namespace TypedSqs.Generators.Tests.Architecture;

/// <summary>What the pages show is so.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Headings = ["Why", "Before", "After", "When it stays quiet", "Configure"];

    private static readonly DiagnosticDescriptor[] NotRefusing = [.. SizeRules.All, .. DeclarationRules.All, .. UsageRules.All];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    public static TheoryData<string> Refusing => [.. MessageRules.All.Select(rule => rule.Id)];

    public static TheoryData<string> Reporting => [.. NotRefusing.Select(rule => rule.Id)];

    public static TheoryData<string> OnByDefault => [.. RuleCatalog.All.Where(rule => rule.IsEnabledByDefault).Select(rule => rule.Id)];

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
    [MemberData(nameof(Reporting))]
    public Task And_no_rule_at_all_is_reported_for_it(string id) => Rule.IsQuietAsync(TestCompilation.Create(RulePage.Code(id, "After")).WithRule(id));

    [Theory]
    [MemberData(nameof(OnByDefault))]
    public Task Each_can_be_silenced(string id) => Rule.CanBeSilencedAsync(id, RulePage.Code(id, "Before"));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Each_has_the_severity_that_a_project_gives_it(string id) => Rule.CanBeWeighedAsync(id, RulePage.Code(id, "Before"));

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
