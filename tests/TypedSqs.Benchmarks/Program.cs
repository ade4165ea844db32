using System.Globalization;
using TypedSqs.Benchmarks.Endpoint;
using TypedSqs.Benchmarks.Generator;

switch (args)
{
    case ["serve"]:
        return await EndpointProcess.ServeAsync();

    case ["endpoint", .. var rest]:
        return await EndpointLoad.RunAsync(rest is [var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 5);

    case ["generator", .. var rest]:
        await GeneratorBenchmark.RunAsync(rest);
        return 0;

    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/TypedSqs.Benchmarks -- endpoint [seconds per measurement]
                   dotnet run -c Release --project tests/TypedSqs.Benchmarks -- generator [--report path] [numbers of messages]
            """);
        return 1;
}
