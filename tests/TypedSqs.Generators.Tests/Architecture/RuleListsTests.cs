using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Analyzers;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Tests.Architecture;

/// <summary>A rule is in six lists, or it is in none: constant, descriptor, release row, help link, page, test class.</summary>
public sealed partial class RuleListsTests
{
    private static readonly FieldInfo[] Constants = [.. typeof(RuleIds).GetFields().OrderBy(field => field.Name, StringComparer.Ordinal)];

    private static readonly string[] Ids = [.. Constants.Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void The_name_of_each_constant_begins_with_its_id() =>
        Assert.All(Constants.Zip(Ids), pair => Assert.Matches($"^{pair.Second}[A-Z][A-Za-z]+$", pair.First.Name));

    [Fact]
    public void Each_has_a_descriptor_and_they_are_in_order() => Assert.Equal(Ids, RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void Each_is_reported_by_one_analyzer() => Assert.Equal(
        Ids,
        typeof(QueueMessageAnalyzer).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_has_one_row_among_the_releases()
    {
        string releases = Repository.Read("generators/TypedSqs.Generators/AnalyzerReleases.Shipped.md")
            + Repository.Read("generators/TypedSqs.Generators/AnalyzerReleases.Unshipped.md");

        Assert.Equal(
            RuleCatalog.All.Select(rule => $"{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} | [Documentation]({rule.HelpLinkUri})"),
            releases.Split('\n').Where(line => RowStart().IsMatch(line)).Select(line => Spaces().Replace(line.Trim(), " ")));
    }

    [Fact]
    public void Each_help_link_leads_to_a_page_and_there_is_no_other() => Assert.Equal(
        RuleCatalog.All.Select(rule => rule.HelpLinkUri),
        Repository.Files("docs/rules", "TSQS*.md").Select(path => $"https://github.com/typedsqs/typedsqs/blob/main/docs/rules/{Path.GetFileName(path)}"));

    [Fact]
    public void Each_page_begins_with_its_title() => Assert.All(
        RuleCatalog.All, rule => Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", RulePage.Text(rule.Id), StringComparison.Ordinal));

    [Fact]
    public void The_index_lists_each_with_its_title() => Assert.Equal(
        RuleCatalog.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity}{(rule.IsEnabledByDefault ? "" : ", off by default")} |"),
        Repository.Read("docs/rules/index.md").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void Each_has_a_test_class() => Assert.Equal(
        Ids,
        typeof(RuleListsTests).Assembly.GetTypes()
            .Select(type => TestClass().Match(type.Name))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_title_is_a_phrase_and_each_message_names_its_subject() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.False(rule.Title.ToString(CultureInfo.InvariantCulture).EndsWith('.'), rule.Id);
        Assert.Contains("{0}", rule.MessageFormat.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    });

    [Fact]
    public void What_stops_the_generator_is_an_error() =>
        Assert.All(MessageRules.All, rule => Assert.True(rule is { DefaultSeverity: DiagnosticSeverity.Error, IsEnabledByDefault: true }, rule.Id));

    [GeneratedRegex("^TSQS[0-9]")]
    private static partial Regex RowStart();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(TSQS[0-9]{3})Tests$")]
    private static partial Regex TestClass();
}
