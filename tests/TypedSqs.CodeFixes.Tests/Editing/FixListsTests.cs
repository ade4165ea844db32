using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedSqs.CodeFixes.Editing;

namespace TypedSqs.CodeFixes.Tests.Editing;

/// <summary>What an editor finds, and what the pages say of it.</summary>
public sealed class FixListsTests
{
    private static readonly Type[] Fixes =
        [.. typeof(MessageCodeFix).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CodeFixProvider)))];

    [Fact]
    public void Each_is_exported_once_under_its_own_name() => Assert.All(Fixes, type =>
    {
        ExportCodeFixProviderAttribute export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal(type.Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.NotNull(type.GetCustomAttribute<SharedAttribute>());
    });

    [Fact]
    public void A_page_speaks_of_a_code_fix_where_there_is_one_and_only_there()
    {
        string[] fixable = [.. Fixes.SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds).Distinct()];

        Assert.All(
            Repository.Files("docs/rules", "TSQS*.md").Select(path => Path.GetFileNameWithoutExtension(path)),
            id => Assert.Equal(fixable.Contains(id), Repository.Read($"docs/rules/{id}.md").Contains("\nCode fix: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_generator_does_not_know_workspaces() => Assert.DoesNotContain(
        typeof(TypedSqs.Generators.QueueMessageGenerator).Assembly.GetReferencedAssemblies(),
        name => name.Name!.Contains("Workspaces", StringComparison.Ordinal) || name.Name.Contains("Composition", StringComparison.Ordinal));
}
