using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>
/// What the generator does not do again is right only where it would come to the same: after each edit of a project, what is remembered and what is made
/// anew are one. Which files matter to which message is nowhere said here.
/// </summary>
/// <remarks>
/// As compilers and editors run it, which track no steps: with them, Roslyn 5.0 itself loses an output where a file before it begins to have an attribute.
/// </remarks>
public sealed class EditingSessionTests
{
    private const int Sessions = 60;
    private const int Edits = 12;

    private static readonly Gen<(int File, int Text)> AnyEdit = Gen.Int[0, EditingSession.Files.Length - 1]
        .SelectMany(file => Gen.Int[0, EditingSession.Files[file].Length - 1].Select(text => (file, text)));

    [Fact]
    public void After_each_edit_a_driver_that_remembers_and_a_new_one_say_the_same() => AnyEdit.Array[1, Edits].Sample(
        edits =>
        {
            CancellationToken cancellationToken = TestContext.Current.CancellationToken;
            CSharpCompilation project = TestCompilation.Create(EditingSession.Files.Select(texts => texts[0]));
            GeneratorDriver driver = NewDriver().RunGenerators(project, cancellationToken);
            foreach (var (file, text) in edits)
            {
                project = project.Edit(file, EditingSession.Files[file][text]);
                driver = driver.RunGenerators(project, cancellationToken);
                Assert.Equal(Emitted(NewDriver().RunGenerators(project, cancellationToken)), Emitted(driver));
            }
        },
        iter: Sessions,
        threads: 1);

    private static GeneratorDriver NewDriver() => GeneratorHarness.CreateDriver(tracksSteps: false);

    private static IEnumerable<(string Name, string Text)> Emitted(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order();
    }
}
