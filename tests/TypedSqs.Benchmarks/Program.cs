using System.Globalization;
using TypedSqs.Benchmarks.Endpoint;
using TypedSqs.Benchmarks.Generator;
using TypedSqs.Benchmarks.Sending.Load;
using TypedSqs.Benchmarks.Sending.Report;
using TypedSqs.Benchmarks.Sending.Scenarios;
using TypedSqs.Benchmarks.Sending.Server;

switch (args)
{
    case ["serve"]:
        return await EndpointProcess.ServeAsync();

    case ["serve-canned"]:
        return await CannedSqs.ServeAsync();

    case ["client", var endpoint]:
        return await ClientWorker.ServeAsync(new Uri(endpoint));

    case ["scenario", .. var scenario]:
        await ScenarioRunner.RunAsync(scenario);
        return 0;

    case ["report"]:
        return ReportCommand.Run();

    case ["endpoint", .. var rest]:
        return await EndpointLoad.RunAsync(rest is [var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 5);

    case ["generator", .. var rest]:
        await GeneratorBenchmark.RunAsync(rest);
        return 0;

    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/TypedSqs.Benchmarks -- report
                   dotnet run -c Release --project tests/TypedSqs.Benchmarks -- endpoint [seconds per measurement]
                   dotnet run -c Release --project tests/TypedSqs.Benchmarks -- generator [--report path] [numbers of messages]
            """);
        return 1;
}
