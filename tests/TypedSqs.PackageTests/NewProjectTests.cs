namespace TypedSqs.PackageTests;

/// <summary>A new user: packages from a feed, a project outside the repository, a record with an attribute.</summary>
public sealed class NewProjectTests(PackedFeed feed)
{
    private const string Message = """
        using TypedSqs;

        namespace Contracts;

        [QueueMessage("orders.fifo")]
        public sealed partial record OrderPlaced([MessageGroupId] string CustomerId, [MessageDeduplicationId] int OrderId, [MessageAttribute] decimal Total);
        """;

    private const string Program = """
        using Amazon.Runtime;
        using Amazon.SQS;
        using Contracts;
        using TypedSqs;
        using TypedSqs.Local;

        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["orders.fifo"] });
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region });
        var receipt = await new OrderPlacedProducer(new SqsSender(client)).SendAsync(new OrderPlaced("c-1", 42, 9.50m));
        var received = await client.ReceiveMessageAsync(sqs.GetQueueUrl("orders.fifo"));
        System.Console.WriteLine($"{received.Messages[0].Body} {receipt.SizeBytes}");
        """;

    private const string RecordingProgram = """
        using Contracts;
        using TypedSqs.Testing;

        var orders = new RecordingProducer<OrderPlaced>();
        await orders.SendAsync(new OrderPlaced("c-1", 42, 9.50m));
        System.Console.WriteLine($"{orders.Sent.Count} {WireText.Of(orders.Wire)}");
        """;

    [Fact]
    public async Task AbstractionsAlone_CarryTheGenerator_AndTheApplicationSends()
    {
        string folder = feed.CreateFolder("sends");
        Write(folder, "Contracts", "TypedSqs.Abstractions", ("OrderPlaced.cs", Message));
        Write(folder, "App", "TypedSqs;TypedSqs.LocalSqs.Embedded", ("Program.cs", Program));

        var (exitCode, output) = await DotNet.RunAsync(Path.Combine(folder, "App"), "run");

        Assert.True(exitCode == 0, output);
        Assert.Contains("""{"CustomerId":"c-1","OrderId":42,"Total":9.50} 60""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypedSqsAlone_CarriesTheGeneratorToo()
    {
        string folder = feed.CreateFolder("alone");
        Write(folder, "App", "TypedSqs;TypedSqs.LocalSqs.Embedded", ("OrderPlaced.cs", Message), ("Program.cs", Program));

        var (exitCode, output) = await DotNet.RunAsync(Path.Combine(folder, "App"), "run");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task TestingAlone_CarriesTheGeneratorToo_AndRecords()
    {
        string folder = feed.CreateFolder("records");
        Write(folder, "App", "TypedSqs.Testing", ("OrderPlaced.cs", Message), ("Program.cs", RecordingProgram));

        var (exitCode, output) = await DotNet.RunAsync(Path.Combine(folder, "App"), "run");

        Assert.True(exitCode == 0, output);
        Assert.Contains("1 queue: orders.fifo\ngroup: \"c-1\"\ndeduplication: \"42\"\nattribute Total: Number \"9.5\"\nsize: 60 bytes", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageThatIsNotPartial_IsACompileError()
    {
        string folder = feed.CreateFolder("refused");
        Write(folder, "Contracts", "TypedSqs.Abstractions", ("OrderPlaced.cs", Message.Replace("partial ", "", StringComparison.Ordinal)));

        var (exitCode, output) = await DotNet.RunAsync(Path.Combine(folder, "Contracts"), "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error TSQS001: 'OrderPlaced' must be declared partial", output, StringComparison.Ordinal);
    }

    private void Write(string folder, string project, string packages, params (string Name, string Text)[] files)
    {
        bool isApplication = files.Any(file => file.Name == "Program.cs");
        string contracts = Path.Combine("..", "Contracts", "Contracts.csproj");
        bool usesContracts = isApplication && files.Length == 1;
        string references = string.Concat(packages.Split(';').Select(package => $"""<PackageReference Include="{package}" Version="{feed.Version}" />"""))
            + (usesContracts ? $"""<ProjectReference Include="{contracts}" />""" : "");
        Directory.CreateDirectory(Path.Combine(folder, project));
        File.WriteAllText(Path.Combine(folder, project, $"{project}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{(isApplication ? "Exe" : "Library")}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, project, name), text);
        }
    }
}
